package org.fundcase.funding;

import java.time.Instant;
import java.util.UUID;
import org.fundcase.kernel.Money;

/**
 * Payments that go to the bank in one file.
 *
 * @param sha256 of the file, byte by byte
 */
public record Batch(
        UUID id,
        String number,
        UUID quotaId,
        int payments,
        Money total,
        String sha256,
        String madeName,
        Instant madeAt) {}
