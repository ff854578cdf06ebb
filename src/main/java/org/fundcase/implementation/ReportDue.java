package org.fundcase.implementation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.schemes.ImplementationRule;
import org.jspecify.annotations.Nullable;

/**
 * A periodic report that is asked for (定期报告). Periods are those of the calendar year, from January on; the first is the one in
 * which the task sheet came into force, the last the one in which the project ends.
 *
 * @param due the last day, counted in working days from the end of the period
 * @param remind from which day the enterprise is reminded
 * @param said the latest report of the period; null while there is none
 */
public record ReportDue(LocalDate from, LocalDate until, LocalDate due, LocalDate remind, @Nullable Said said) {

    private static final int MONTHS_OF_YEAR = 12;

    /** Periods that are over, and the one that runs. */
    static List<ReportDue> of(
            Sheet sheet, LocalDate last, ImplementationRule rule, WorkingCalendar calendar, List<Said> reports) {
        List<ReportDue> all = new ArrayList<>();
        LocalDate from = sheet.began();
        LocalDate ends = sheet.ends().isBefore(from) ? from : sheet.ends();
        while (!from.isAfter(last) && !from.isAfter(ends)) {
            LocalDate until = min(end(from, rule.reportMonths()), ends);
            LocalDate due = calendar.plusWorkingDays(until, rule.reportDays());
            all.add(new ReportDue(from, until, due, before(due, rule.remindDays(), calendar), latest(until, reports)));
            from = until.plusDays(1);
        }
        return all;
    }

    private static LocalDate end(LocalDate day, int months) {
        int block = (day.getMonthValue() - 1) / months;
        return YearMonth.of(day.getYear(), Math.min((block + 1) * months, MONTHS_OF_YEAR))
                .atEndOfMonth();
    }

    private static LocalDate before(LocalDate day, int workingDays, WorkingCalendar calendar) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.minusDays(1);
            left -= calendar.isWorkingDay(result) ? 1 : 0;
        }
        return result;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Said latest(LocalDate until, List<Said> reports) {
        return reports.stream()
                .filter(report -> until.equals(report.until()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** Whether the enterprise owes it: there is none, or it was sent back. */
    public boolean isOwed(LocalDate today) {
        return today.isAfter(until) && (said == null || said.isReturned());
    }

    public boolean isOverdue(LocalDate today) {
        return isOwed(today) && today.isAfter(due);
    }

    /** Whether it is soon due or late. */
    public boolean isPressing(LocalDate today) {
        return isOwed(today) && !today.isBefore(remind);
    }

    /** Whether the office has it and did not read it. */
    public boolean isUnread() {
        return said != null && said.read() == null;
    }
}
