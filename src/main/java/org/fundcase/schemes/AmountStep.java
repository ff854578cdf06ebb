package org.fundcase.schemes;

import java.math.BigDecimal;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;

/**
 * One step on the way to an amount.
 *
 * @param clause the clause it rests on
 * @param rule id of the rule or row
 * @param text what happens in the step
 * @param yuan the amount after the step, or what the step takes away (negative), in yuan and exact
 * @param binding whether this step decided the result
 */
public record AmountStep(Stage stage, String clause, String rule, Words text, BigDecimal yuan, boolean binding) {

    /** The steps in their order. */
    public enum Stage {
        /** The amount of an item that grants exactly this much, in place of base, rate and cap. */
        FIXED,
        DECLARED,
        EXCLUDED,
        RED,
        BASE,
        RATE,
        CAP,
        ROUNDING,
        RESULT,
        /** What one of those that pay the result bears. */
        SHARE
    }

    /** The amount for display, rounded to fen. */
    public Money money() {
        return Money.rounded(yuan);
    }
}
