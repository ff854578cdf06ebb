package org.fundcase.operators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A bank's paper for a payment of a special account (票据); the payment is written off by what the bureau agreed to.
 *
 * @param number as the bank printed it
 * @param agreed null while the bureau has not answered
 * @param answeredOn null while the bureau has not answered
 */
public record Voucher(
        UUID id,
        UUID officeId,
        UUID quotaId,
        UUID paymentId,
        String number,
        LocalDate dated,
        Money amount,
        Attachment paper,
        UUID recordedBy,
        String recordedName,
        Instant recordedAt,
        @Nullable Boolean agreed,
        @Nullable String answeredName,
        @Nullable LocalDate answeredOn,
        @Nullable String note) {

    public boolean isOpen() {
        return agreed == null;
    }

    /** Whether the bureau agreed. */
    public boolean holds() {
        return Boolean.TRUE.equals(agreed);
    }

    /** Whether the bureau said no: its number may be used again. */
    public boolean isRefused() {
        return Boolean.FALSE.equals(agreed);
    }
}
