package org.fundcase.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in is checked against.
 *
 * @param failures wrong passwords since the last right one
 * @param lockedUntil machine time; null if not locked
 */
record Credentials(String hash, boolean disabled, int failures, @Nullable Instant lockedUntil) {

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
