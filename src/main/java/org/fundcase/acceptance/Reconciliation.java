package org.fundcase.acceptance;

import java.util.List;
import org.fundcase.cases.ActualAmounts.Amount;
import org.fundcase.kernel.Money;

/**
 * The invoices that were counted for the award against those that prove what was spent, line by line, and what the rule
 * makes of both.
 *
 * @param before as it was applied for
 * @param after as it was carried out
 * @param awarded what the project is worth now
 */
public record Reconciliation(List<Line> lines, Amount before, Amount after, Money awarded) {

    /**
     * @param fate as somebody said, else as the papers say
     * @param counts in the investment as it was carried out
     */
    public record Line(org.fundcase.cases.ActualAmounts.Line line, LineFate fate, Money before, Money counts) {

        /** The message that names it: a line that came later and counts is new. */
        public String key() {
            return line.later() && fate.fate() == Fate.USED
                    ? "NEW"
                    : fate.fate().name();
        }
    }

    /** What the project is worth at most by what was spent; what the rule does not measure stays. */
    public Money most() {
        return isMeasured() ? awarded.min(after.bound()) : awarded;
    }

    /** Whether the amount follows what was spent at all: interest and yearly amounts do not. */
    public boolean isMeasured() {
        return after.isByInvestment();
    }

    public Money difference() {
        return awarded.minus(most());
    }

    Check.Figures figures() {
        return new Check.Figures(awarded, before.base(), after.base(), before.bound(), after.bound());
    }

    List<Check.Line> kept() {
        return lines.stream()
                .map(one -> new Check.Line(
                        one.line().number(),
                        one.line().goods(),
                        one.line().amount(),
                        one.line().later(),
                        one.key(),
                        one.counts()))
                .toList();
    }
}
