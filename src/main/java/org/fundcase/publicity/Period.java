package org.fundcase.publicity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.WorkingCalendar;

/**
 * The days of a publicity. The day of the publication is not counted (民法典 §201); of calendar days a last one that is no
 * working day moves to the next (§203); of working days only working days are counted.
 *
 * @param publishedOn the proven day
 * @param lastDay still inside
 * @param days as the round decided
 * @param working whether they are working days
 */
public record Period(LocalDate publishedOn, LocalDate lastDay, int days, boolean working) {

    /** Counts from the proven day. */
    static Period count(LocalDate publishedOn, int days, boolean working, WorkingCalendar calendar) {
        LocalDate last =
                working ? calendar.plusWorkingDays(publishedOn, days) : calendar.plusCalendarDays(publishedOn, days);
        return new Period(publishedOn, last, days, working);
    }

    public LocalDate firstDay() {
        return publishedOn.plusDays(1);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /** Days after today up to the last one; negative when it is over. */
    public long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /** Days from the first to the last one, with those that do not count. */
    public long span() {
        return ChronoUnit.DAYS.between(publishedOn, lastDay);
    }

    /** The how-manieth day of the span today is; 0 on the day of the publication. */
    public long day(LocalDate today) {
        return Math.min(ChronoUnit.DAYS.between(publishedOn, today), span());
    }

    /** How the last day was found, for whoever wants to count after us. */
    public Words counted() {
        if (working) {
            return Words.of("公示 {0} 个工作日：发布当日（{1}）不算，从 {2} 起只数工作日，到 {3} 止。", days, publishedOn, firstDay(), lastDay);
        }
        LocalDate nominal = publishedOn.plusDays(days);
        return nominal.equals(lastDay)
                ? Words.of("公示 {0} 日：发布当日（{1}）不算，从 {2} 起算，到 {3} 止。", days, publishedOn, firstDay(), lastDay)
                : Words.of(
                        "公示 {0} 日：发布当日（{1}）不算，从 {2} 起算；第 {0} 日 {3} 不是工作日，顺延到 {4} 止。",
                        days, publishedOn, firstDay(), nominal, lastDay);
    }
}
