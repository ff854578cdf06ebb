package org.fundcase.schemes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountStep.Stage;
import org.fundcase.schemes.InvoiceRules.InvoiceRule;

/** The last step of every computation: to the unit and in the mode of the round. */
record Rounding(Unit unit, RoundingMode mode) {

    enum Unit {
        FEN("0.01", "分"),
        YUAN("1", "元"),
        HUNDRED("100", "百元"),
        WAN("10000", "万元");

        private final BigDecimal yuan;
        private final Words text;

        Unit(String yuan, String text) {
            this.yuan = new BigDecimal(yuan);
            this.text = Words.of(text);
        }
    }

    /** @param yuan the amount with two decimals */
    record Rounded(Rounding rounding, BigDecimal yuan, boolean keptBelowBound) {

        AmountStep step(Scheme scheme) {
            InvoiceRule rule = scheme.invoices().rule(InvoiceRules.Check.ROUNDING);
            boolean down = keptBelowBound || rounding.mode() == RoundingMode.DOWN;
            Words unit = rounding.unit().text;
            Words text = Words.of(keptBelowBound ? "舍去到{0}（进位会超过限额）" : down ? "舍去到{0}" : "四舍五入到{0}", unit);
            return new AmountStep(Stage.ROUNDING, rule.article(), rule.id(), text, yuan, false);
        }
    }

    static Rounding of(RoundParameters round) {
        boolean down = round.textOr("roundingMode", "HALF_UP").equals("DOWN");
        return new Rounding(
                Unit.valueOf(round.textOr("roundingUnit", "FEN")), down ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    }

    /**
     * An upper bound (不超过) is not lifted by rounding to a unit above fen: half up then becomes down. To whole fen half
     * up holds, for no smaller sum can be paid.
     */
    Rounded apply(BigDecimal exact, Terms.Bound bound) {
        BigDecimal rounded = to(exact, mode);
        boolean over = bound == Terms.Bound.MAX && unit != Unit.FEN && rounded.compareTo(exact) > 0;
        return new Rounded(this, over ? to(exact, RoundingMode.DOWN) : rounded, over);
    }

    private BigDecimal to(BigDecimal exact, RoundingMode how) {
        return exact.divide(unit.yuan, 0, how).multiply(unit.yuan).setScale(2, RoundingMode.UNNECESSARY);
    }

    static AmountStep result(Terms terms, BigDecimal yuan) {
        Words text = terms.bound() == Terms.Bound.EXACT ? Words.of("系统测算金额") : Words.of("系统测算金额（不超过）");
        return new AmountStep(Stage.RESULT, terms.clause(), terms.rule(), text, yuan, false);
    }
}
