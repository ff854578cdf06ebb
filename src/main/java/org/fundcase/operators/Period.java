package org.fundcase.operators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.WorkingCalendar;

/**
 * A period that an agreement wants a report about: calendar months, quarters or half years, cut to the agreement's own.
 *
 * @param due the last day to hand the report in
 */
public record Period(LocalDate from, LocalDate until, LocalDate due) {

    private static final int MONTHS = 12;

    /**
     * Those of an agreement, in their order.
     *
     * @param last the last day to be told of; not before the agreement's end
     */
    static List<Period> of(Agreement agreement, LocalDate last, WorkingCalendar calendar) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = agreement.from();
        while (!from.isAfter(last)) {
            LocalDate end = end(from, agreement.reportEvery().months());
            boolean endsWithin = agreement.covers(from) && end.isAfter(agreement.until());
            LocalDate until = endsWithin ? agreement.until() : end;
            periods.add(new Period(from, until, calendar.plusWorkingDays(until, agreement.reportDays())));
            from = until.plusDays(1);
        }
        return periods;
    }

    /** The last day of the calendar's part of the year. */
    private static LocalDate end(LocalDate from, int months) {
        int last = ((from.getMonthValue() - 1) / months + 1) * months;
        return YearMonth.of(from.getYear(), Math.min(last, MONTHS)).atEndOfMonth();
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is over, so that its figures do not change any more. */
    boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }
}
