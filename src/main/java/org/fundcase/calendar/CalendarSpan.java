package org.fundcase.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The weeks that are shown: those of a month, or one.
 *
 * @param from a Monday
 * @param until a Sunday
 * @param month null where one week is shown
 */
record CalendarSpan(LocalDate from, LocalDate until, @Nullable YearMonth month) {

    /** @throws Refusal on the field, if it is no month or day */
    static CalendarSpan of(String month, String week, LocalDate today) {
        try {
            return week.isBlank()
                    ? ofMonth(month.isBlank() ? YearMonth.from(today) : YearMonth.parse(month))
                    : ofWeek(LocalDate.parse(week));
        } catch (DateTimeException e) {
            throw Refusal.field(week.isBlank() ? "month" : "week", "日期写成 2022-03-01，月份写成 2022-03。");
        }
    }

    private static CalendarSpan ofMonth(YearMonth month) {
        return new CalendarSpan(
                month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                month);
    }

    private static CalendarSpan ofWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new CalendarSpan(monday, monday.plusDays(6), null);
    }

    boolean isInside(LocalDate day) {
        return month == null || YearMonth.from(day).equals(month);
    }

    /** As an address names the span before. */
    public String before() {
        return month == null ? "week=" + from.minusWeeks(1) : "month=" + month.minusMonths(1);
    }

    /** As an address names the span after. */
    public String after() {
        return month == null ? "week=" + from.plusWeeks(1) : "month=" + month.plusMonths(1);
    }

    /** As an address names it. */
    public String here() {
        return month == null ? "week=" + from : "month=" + month;
    }

    /** A day of the span, for another view of it. */
    public LocalDate day(LocalDate today) {
        return today.isBefore(from) || today.isAfter(until) ? month == null ? from : month.atDay(1) : today;
    }
}
