package org.fundcase.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which days are working days (工作日): Monday to Friday unless the State Council's yearly paper makes the day off, and
 * the weekend days that the paper makes working days (调休).
 */
public final class WorkingCalendar {

    private final Map<LocalDate, Boolean> offByDay;
    private final Set<Integer> years;

    /**
     * @param offByDay the days the papers name: true is off, false is a working weekend day
     * @param years the years for which a paper has been loaded
     */
    public WorkingCalendar(Map<LocalDate, Boolean> offByDay, Set<Integer> years) {
        this.offByDay = Map.copyOf(offByDay);
        this.years = Set.copyOf(years);
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean off = offByDay.get(day);
        if (off != null) {
            return !off;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** The n-th working day after a day; the day itself is not counted (民法典 §201). */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate result = day;
        for (int left = n; left > 0; ) {
            result = result.plusDays(1);
            left -= isWorkingDay(result) ? 1 : 0;
        }
        return result;
    }

    /**
     * The last day of a term of calendar days: the first day is not counted, and a last day that is not a working day
     * moves to the next one (民法典 §201, §203).
     */
    public LocalDate plusCalendarDays(LocalDate day, int n) {
        return onOrAfter(day.plusDays(n));
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether a paper for the year is loaded; without one only weekends are known and pages say so. */
    public boolean knows(int year) {
        return years.contains(year);
    }
}
