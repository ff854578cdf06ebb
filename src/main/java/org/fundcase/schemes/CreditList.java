package org.fundcase.schemes;

import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a scheme keeps the dishonest from applying (信用管理).
 *
 * @param name of the list
 * @param rule the rule of exclusivity that refuses who is on it
 * @param article that puts parties on it; null where the scheme has none, and another law or decision has to be named
 * @param years for how long; null where the scheme does not say
 * @param endless whether a listing lasts until the party is taken off
 */
public record CreditList(
        Words name,
        String rule,
        @Nullable String article,
        @Nullable Years years,
        boolean endless,
        Statement statement,
        Repair repair) {

    /** Both are inside. */
    public record Years(int least, int most) {}

    /** The term to state one's case (陈述申辩). */
    public record Statement(int workingDays, Words source) {}

    /** The months after a listing took effect from which repair (信用修复) may be asked for. */
    public record Repair(int months, Words source) {}
}
