package org.fundcase.applicants;

import java.time.LocalDate;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;

/**
 * A party that may not apply for a term (取消申报资格). The party need not be registered here.
 *
 * @param cause what it did
 * @param basis the decision, with its number
 * @param until the last day; {@link Bars#NO_END} where the list has none
 */
public record Bar(CreditCode code, String name, String cause, String basis, LocalDate starts, LocalDate until) {

    /** @throws Refusal naming the field that is not in order */
    public Bar {
        name = Texts.required("name", "单位名称", name, 200);
        cause = Texts.required("cause", "事由", cause, 500);
        basis = Texts.required("basis", "依据", basis, 300);
        if (until.isBefore(starts)) {
            throw Refusal.field("until", "截止日期早于起始日期。请核对两个日期。");
        }
        if (until.isAfter(starts.plusYears(10)) && !until.equals(Bars.NO_END)) {
            throw Refusal.field("until", "期限超过十年。请核对截止日期的年份。");
        }
    }

    /** Whether it lasts until the party is taken off the list. */
    public boolean isEndless() {
        return until.equals(Bars.NO_END);
    }
}
