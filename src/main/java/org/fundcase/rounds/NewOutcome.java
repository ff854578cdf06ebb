package org.fundcase.rounds;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting did not simply agree to, as the form sends it.
 *
 * @param entry number of the case, or the whole name of its enterprise or project; a row without one and without a reason
 *     says nothing
 * @param outcome REFUSED, DEFERRED, or AGREED with a lower amount
 * @param amount in yuan; only where less was agreed to
 */
public record NewOutcome(
        @Nullable String entry, @Nullable String outcome, @Nullable String amount, @Nullable String reason)
        implements Serializable {

    boolean isBlank() {
        return blank(entry) && blank(amount) && blank(reason);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
