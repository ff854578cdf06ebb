package org.fundcase.acceptance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for: that a closed file goes on.
 *
 * @param agreed null while nobody answered
 * @param note why not; null while nobody answered
 */
public record Reopening(
        UUID id,
        UUID caseId,
        CompletionEvent.Place place,
        String reason,
        UUID askedBy,
        String askedName,
        Instant askedAt,
        @Nullable Boolean agreed,
        @Nullable String note,
        @Nullable String answeredName) {

    public boolean isOpen() {
        return agreed == null;
    }
}
