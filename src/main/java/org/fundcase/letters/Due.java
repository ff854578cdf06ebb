package org.fundcase.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Subject;

/**
 * A paper that a step made due.
 *
 * @param id made of kind and occasion
 * @param source what it is drawn from: a word and an id, as {@code list/<id>}
 * @param officer who did the step
 * @param at the moment of the step
 * @param detail what the event said and no other record keeps
 */
record Due(
        UUID id,
        LetterKind kind,
        String source,
        Subject subject,
        String officer,
        Instant at,
        Map<String, String> detail) {

    /** The day of the step. */
    LocalDate on() {
        return BusinessTime.day(at);
    }

    /** The id of what it is drawn from. */
    UUID sourceId() {
        return UUID.fromString(source.substring(source.indexOf('/') + 1));
    }

    String said(String key) {
        return detail.getOrDefault(key, "");
    }
}
