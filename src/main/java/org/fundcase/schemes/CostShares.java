package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountStep.Stage;
import org.fundcase.schemes.AmountVerdict.Computed;

/** Who pays a computed amount, where a round says what the city bears: the rest falls to the district. */
public final class CostShares {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private CostShares() {}

    /** What the city bears of an amount, rounded to fen; all of it where the round says nothing. */
    public static Money ofCity(RoundParameters round, Money amount) {
        String typed = round.textOr("cityShare", "");
        return typed.isEmpty() ? amount : ofCity(percent(typed), amount);
    }

    private static Money ofCity(BigDecimal percent, Money amount) {
        return Money.rounded(amount.toYuan().multiply(percent).movePointLeft(2));
    }

    /** A round opened before the parameter had its bound may say more than everything. */
    private static BigDecimal percent(String typed) {
        return new BigDecimal(typed).min(WHOLE);
    }

    /** The verdict with a step for each that pays; the city's share is rounded to fen, the district bears what is left. */
    static AmountVerdict added(Scheme scheme, RoundParameters round, AmountVerdict verdict) {
        String typed = round.textOr("cityShare", "");
        if (typed.isEmpty() || !(verdict instanceof Computed computed)) {
            return verdict;
        }
        BigDecimal percent = percent(typed);
        Money city = ofCity(percent, computed.amount());
        List<AmountStep> steps = new ArrayList<>(computed.steps());
        steps.add(step(scheme, computed, Words.of("市级财政承担 {0}%", percent.toPlainString()), city));
        steps.add(step(
                scheme,
                computed,
                Words.of("辖市（区）财政承担 {0}%", WHOLE.subtract(percent).toPlainString()),
                computed.amount().minus(city)));
        return new Computed(computed.terms(), computed.invoices(), steps, computed.limit(), computed.amount());
    }

    private static AmountStep step(Scheme scheme, Computed computed, Words text, Money share) {
        String clause =
                scheme.step("pay").map(Step::article).orElse(computed.terms().clause());
        return new AmountStep(Stage.SHARE, clause, computed.terms().rule(), text, share.toYuan(), false);
    }
}
