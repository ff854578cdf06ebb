package org.fundcase.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An application for acceptance (验收申请); the first of a case, or one more after something was put right.
 *
 * @param no counts those of a case
 * @param completedOn the day the project was done; null while not filled in
 * @param spent the investment as carried out; null while not filled in
 * @param achieved what came of the targets
 * @param rectified what was put right since the last one; empty for the first
 * @param version goes up with every change
 * @param submittedAt null for a draft
 */
public record Request(
        UUID caseId,
        int no,
        @Nullable LocalDate completedOn,
        @Nullable Money spent,
        String achieved,
        String rectified,
        int version,
        @Nullable String submittedName,
        @Nullable Instant submittedAt) {

    public boolean isDraft() {
        return submittedAt == null;
    }
}
