package org.fundcase.accounts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The days on which a colleague does somebody's work (请假代理).
 *
 * @param personId who is away
 * @param firstDay both days included
 */
public record Absence(
        UUID id,
        UUID personId,
        String person,
        UUID substituteId,
        String substitute,
        LocalDate firstDay,
        LocalDate lastDay) {

    boolean meets(LocalDate from, LocalDate until) {
        return !firstDay.isAfter(until) && !lastDay.isBefore(from);
    }
}
