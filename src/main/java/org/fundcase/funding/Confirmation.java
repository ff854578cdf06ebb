package org.fundcase.funding;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What came of a bank's file; the same file always gives the same.
 *
 * @param applied lines that changed a payment
 * @param repeated lines that said what was known
 * @param queued lines for a person to look at
 * @param importedName who took it in
 */
public record Confirmation(
        UUID id,
        UUID quotaId,
        String fileName,
        int applied,
        int repeated,
        int queued,
        String importedName,
        Instant importedAt)
        implements Serializable {}
