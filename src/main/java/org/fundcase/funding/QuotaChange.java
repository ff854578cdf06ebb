package org.fundcase.funding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Quota given or taken back by hand that waits for a second person, or had its answer.
 *
 * @param office who pays from it
 * @param back whether it is taken back
 * @param proposedBy the first person
 * @param agreed null while nobody answered
 * @param answeredName null while nobody answered
 * @param note why not; null while nobody answered
 */
record QuotaChange(
        UUID id,
        UUID budgetId,
        UUID office,
        String officeName,
        boolean back,
        Quotas.Shares shares,
        String basis,
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
