package org.fundcase.publicity;

import java.time.Instant;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.publicity.Objection.Outcome;
import org.fundcase.publicity.ObjectionAnswer.Conclusion;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion that changes the list: it waits for a second person, or had its answer.
 *
 * @param amount the lower amount; null for a removal
 * @param proposedBy the first person
 * @param agreed null while nobody answered
 * @param answeredName null while nobody answered
 * @param note why not; null while nobody answered
 */
record ProposedConclusion(
        UUID id,
        UUID objectionId,
        Outcome outcome,
        @Nullable Money amount,
        String findings,
        String reply,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String answeredName,
        @Nullable String note) {

    public boolean isOpen() {
        return agreed == null;
    }

    Conclusion conclusion() {
        return new Conclusion(findings, outcome, amount, reply);
    }
}
