package org.fundcase.documents;

import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody sends for a slot of an application. That the person may do so has been asked before.
 *
 * @param sha256 what the client says the bytes hash to; null if it does not say
 * @param idempotencyKey made by the client, so that a retry is not a second document; null if none
 * @param replaces the document this one is a new version of; null for a further document
 */
public record Upload(
        UUID caseId,
        UUID enterpriseId,
        String slot,
        String fileName,
        @Nullable String sha256,
        @Nullable String idempotencyKey,
        @Nullable UUID replaces,
        Actor by) {}
