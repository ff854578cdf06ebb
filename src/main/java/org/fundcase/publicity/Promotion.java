package org.fundcase.publicity;

import java.time.Instant;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A move from the reserve onto the list: it waits for a second person, or had its answer.
 *
 * @param caseId what moves up
 * @param proposedBy the first person
 * @param agreed null while nobody answered
 * @param answeredName null while nobody answered
 * @param note why not; null while nobody answered
 */
record Promotion(
        UUID id,
        UUID roundId,
        UUID caseId,
        String number,
        String enterprise,
        Money amount,
        String reason,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String answeredName,
        @Nullable String note) {

    public boolean isOpen() {
        return agreed == null;
    }

    /** Whether a second person sent it back. */
    public boolean isRefused() {
        return Boolean.FALSE.equals(agreed);
    }
}
