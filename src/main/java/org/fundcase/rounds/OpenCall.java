package org.fundcase.rounds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.WorkingCalendar;

/**
 * An open round as the public and applicants see it.
 *
 * @param prefix begins the numbers of its applications, and tells it from a round of the same title
 * @param city whose enterprises may apply
 * @param closesAt business time
 * @param workingDays left after today
 */
public record OpenCall(
        UUID id,
        String title,
        String prefix,
        String city,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        int workingDays) {

    public static OpenCall of(Round round, String city, LocalDate today, WorkingCalendar calendar) {
        LocalDateTime closes = BusinessTime.local(round.closesAt());
        return new OpenCall(
                round.id(),
                round.title(),
                round.prefix(),
                city,
                BusinessTime.local(round.opensAt()),
                closes,
                calendar.workingDaysBetween(today, closes.toLocalDate()));
    }
}
