package org.fundcase.funding;

import org.fundcase.kernel.Money;
import org.fundcase.kernel.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a step sends, as typed; each step takes its part.
 *
 * @param key made with the form
 */
record StepForm(@Nullable String key, @Nullable String amount, @Nullable String basis, @Nullable String note) {

    String keyOrNone() {
        return key == null ? "" : key;
    }

    Written basisWritten() {
        return new Written(keyOrNone(), basis);
    }

    Written noteWritten() {
        return new Written(keyOrNone(), note);
    }

    Money money() {
        return Yuan.positive("amount", amount);
    }
}
