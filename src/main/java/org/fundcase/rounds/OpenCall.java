package org.fundcase.rounds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.fundcase.kernel.WorkingCalendar;

/**
 * An open round as the public and applicants see it.
 *
 * @param closesAt business time
 * @param workingDays left after today
 */
public record OpenCall(UUID id, String title, LocalDateTime opensAt, LocalDateTime closesAt, int workingDays) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static OpenCall of(Round round, LocalDate today, WorkingCalendar calendar) {
        LocalDateTime closes = LocalDateTime.ofInstant(round.closesAt(), ZONE);
        return new OpenCall(
                round.id(),
                round.title(),
                LocalDateTime.ofInstant(round.opensAt(), ZONE),
                closes,
                calendar.workingDaysBetween(today, closes.toLocalDate()));
    }
}
