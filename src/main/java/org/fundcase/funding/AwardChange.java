package org.fundcase.funding;

import java.time.Instant;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of an award that waits for a second person, or had its answer.
 *
 * @param amount above zero
 * @param proposedBy the first person
 * @param agreed null while nobody answered
 * @param answeredName null while nobody answered
 * @param note why not; null while nobody answered
 */
record AwardChange(
        UUID id,
        UUID awardId,
        Kind kind,
        Money amount,
        String basis,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String answeredName,
        @Nullable String note) {

    enum Kind {
        /** 调减安排: less of what no payment was asked for; the city decides it. */
        REDUCE,
        /** 更正退回: what was entered as returned did not come back; the paying office says so. */
        CORRECT_RETURN
    }

    public boolean isOpen() {
        return agreed == null;
    }
}
