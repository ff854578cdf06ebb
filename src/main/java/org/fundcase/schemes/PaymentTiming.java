package org.fundcase.schemes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * When the money of an award is paid, seen from its acceptance (验收).
 *
 * @param clause of the policy that says so; empty where the round decided
 * @param shares of instalments, in their order; empty for other modes
 */
public record PaymentTiming(Mode mode, String clause, List<Share> shares) {

    /** What is issued without a rule is paid at once. */
    public static final PaymentTiming AT_ONCE = new PaymentTiming(Mode.BEFORE_ACCEPTANCE, "", List.of());

    private static final int PERCENT = 2;

    public enum Mode {
        /** 先拨后验. */
        BEFORE_ACCEPTANCE,
        /** 验收后拨付. */
        AFTER_ACCEPTANCE,
        /** 分期. */
        INSTALMENTS,
        /** 按进度. */
        BY_PROGRESS
    }

    /** What an instalment waits for. */
    public enum When {
        /** 下达: nothing more. */
        ISSUED,
        /** 验收合格. */
        ACCEPTED,
        /** What its condition says, which people record. */
        RECORDED
    }

    /**
     * A part of the amount.
     *
     * @param percent of the amount
     * @param condition in the policy's words; null where {@code when} says all
     */
    public record Share(int percent, When when, @Nullable Words condition) {}

    public PaymentTiming {
        shares = List.copyOf(shares);
    }

    /** When the money of an item is paid in a round. */
    public static PaymentTiming of(Item item, RoundParameters round) {
        PaymentRule rule = item.paymentTiming();
        return rule == null ? AT_ONCE : rule.of(item, round);
    }

    /** The parts the money comes in; one part where there are no instalments, and what waits for progress has none. */
    public List<Share> parts() {
        return switch (mode) {
            case BEFORE_ACCEPTANCE, BY_PROGRESS -> List.of();
            case AFTER_ACCEPTANCE -> List.of(new Share(100, When.ACCEPTED, null));
            case INSTALMENTS -> shares;
        };
    }

    /** The amounts of the parts, cut to the cent; what is left over is in the last one. */
    public List<Money> amounts(Money whole) {
        List<Money> amounts = new ArrayList<>();
        Money left = whole;
        for (int n = 0; n < parts().size(); n++) {
            boolean last = n == parts().size() - 1;
            Money amount = last ? left : cut(whole, parts().get(n).percent());
            amounts.add(amount);
            left = left.minus(amount);
        }
        return amounts;
    }

    private static Money cut(Money whole, int percent) {
        return Money.yuan(whole.toYuan()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(PERCENT)
                .setScale(PERCENT, RoundingMode.DOWN));
    }
}
