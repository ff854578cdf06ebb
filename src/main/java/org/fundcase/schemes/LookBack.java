package org.fundcase.schemes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a condition looks back (近三年), and at which books.
 *
 * @param years counted back from the day of application; the first day is inside
 * @param declaredBy the figure in which the applicant itself speaks of these years; null where none does
 * @param causes words of which the cause of a bar must hold one; empty for bars of any cause
 */
public record LookBack(int years, List<Book> at, @Nullable String declaredBy, List<String> causes) {

    public LookBack(int years, List<Book> at, @Nullable String declaredBy, @Nullable List<String> causes) {
        this.years = years;
        this.at = List.copyOf(at);
        this.declaredBy = declaredBy;
        this.causes = causes == null ? List.of() : List.copyOf(causes);
    }

    /** What is kept of a party whether it is registered or not. */
    public enum Book {
        /** 限制申报. */
        BARS,
        /** 经营异常名录、严重违法失信名单, as officers found a party on them. */
        LISTS,
        /** 其他财政资金. */
        FUNDING
    }

    public LocalDate firstDay(LocalDate day) {
        return day.minusYears(years);
    }
}
