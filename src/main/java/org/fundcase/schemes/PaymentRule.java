package org.fundcase.schemes;

import java.util.List;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.fundcase.schemes.PaymentTiming.Share;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme file says about when the money of an item is paid: the policy's own rule, or that the round decides.
 *
 * @param mode null where the round decides
 * @param article of the policy; null where the round decides
 * @param parameter the round's parameter that decides; null where the policy does
 * @param shares of instalments, in their order; empty for other modes
 */
public record PaymentRule(
        @Nullable Mode mode, @Nullable String article, @Nullable String parameter, List<Share> shares) {

    static final String FIRST = "firstInstalment";
    private static final int WHOLE = 100;

    public PaymentRule {
        shares = shares == null ? List.of() : List.copyOf(shares);
    }

    PaymentTiming of(Item item, RoundParameters round) {
        if (mode != null) {
            return new PaymentTiming(mode, article == null ? "" : item.clause(article), shares);
        }
        String chosen = parameter == null ? "" : round.textOr(parameter, "");
        Mode decided = chosen.isEmpty() ? Mode.BEFORE_ACCEPTANCE : Mode.valueOf(chosen);
        return new PaymentTiming(decided, "", decided == Mode.INSTALMENTS ? two(round) : List.of());
    }

    private static List<Share> two(RoundParameters round) {
        int first = Integer.parseInt(round.textOr(FIRST, "60"));
        return List.of(
                new Share(first, PaymentTiming.When.ISSUED, null),
                new Share(WHOLE - first, PaymentTiming.When.ACCEPTED, null));
    }
}
