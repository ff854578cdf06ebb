package org.fundcase.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an award, asked for by one person and agreed to by another.
 *
 * @param number people and the bank name it by
 * @param payee as it stood when it was asked for
 * @param decidedName who agreed or refused; null while nobody has
 * @param batchNumber null until it was sent
 * @param accountChecked the second person compared an account that was typed by hand with a paper of the payee
 * @param batchedOn the day of its batch; null until it was sent
 * @param settledOn when the bank paid or gave it back; null until then
 */
public record Payment(
        UUID id,
        String number,
        UUID awardId,
        UUID quotaId,
        Money amount,
        Payee payee,
        UUID requestedBy,
        String requestedName,
        Instant requestedAt,
        State state,
        @Nullable String decidedName,
        boolean accountChecked,
        String note,
        @Nullable String batchNumber,
        @Nullable LocalDate batchedOn,
        @Nullable LocalDate settledOn) {

    /** How far it has come. */
    public enum State {
        /** Waits for the second person. */
        REQUESTED,
        REFUSED,
        /** Waits for the next batch. */
        APPROVED,
        /** In a batch, waits for the bank. */
        SENT,
        PAID,
        /** The bank did not pay. */
        FAILED,
        /** Paid, and sent back. */
        REVERSED
    }

    /** It was paid and came back. */
    public boolean isReversed() {
        return state == State.REVERSED;
    }

    boolean isAnyOf(State... states) {
        for (State one : states) {
            if (one == state) {
                return true;
            }
        }
        return false;
    }

    Payment now(State next) {
        return new Payment(
                id,
                number,
                awardId,
                quotaId,
                amount,
                payee,
                requestedBy,
                requestedName,
                requestedAt,
                next,
                decidedName,
                accountChecked,
                note,
                batchNumber,
                batchedOn,
                settledOn);
    }
}
