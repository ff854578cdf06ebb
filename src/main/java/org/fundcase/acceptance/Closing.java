package org.fundcase.acceptance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closing (结案) as one person proposed it.
 *
 * @param agreed null while nobody answered
 * @param note why not; null while nobody answered
 */
public record Closing(
        UUID id,
        UUID caseId,
        String summary,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String note,
        @Nullable String answeredName,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return agreed == null;
    }
}
