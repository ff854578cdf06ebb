package org.fundcase.schemes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Money;

/** A cap over the applications of one group (每个产业集群), beside the cap of each. */
public final class GroupCap {

    /** How the cap is shared when the amounts of a group are more. */
    public enum Mode {
        /** In the order of rank, until the next does not fit whole; that one and all after it wait in reserve. */
        BY_RANK,
        /** Each in proportion, rounded down to fen; what is left by rounding is not spent. */
        PRO_RATA
    }

    private GroupCap() {}

    /**
     * @param byRank what each could receive alone, the best first
     * @return what each receives, in the same order; zero for the reserve
     */
    public static List<Money> shared(Mode mode, Money cap, List<Money> byRank) {
        Money sum = byRank.stream().reduce(Money.ZERO, Money::plus);
        if (sum.compareTo(cap) <= 0) {
            return List.copyOf(byRank);
        }
        return mode == Mode.BY_RANK ? byRank(cap, byRank) : proRata(cap, sum, byRank);
    }

    private static List<Money> byRank(Money cap, List<Money> byRank) {
        List<Money> shares = new ArrayList<>();
        Money left = cap;
        boolean reserve = false;
        for (Money amount : byRank) {
            reserve = reserve || amount.compareTo(left) > 0;
            shares.add(reserve ? Money.ZERO : amount);
            left = reserve ? left : left.minus(amount);
        }
        return shares;
    }

    private static List<Money> proRata(Money cap, Money sum, List<Money> byRank) {
        BigDecimal all = BigDecimal.valueOf(sum.fen());
        return byRank.stream()
                .map(amount -> BigDecimal.valueOf(amount.fen())
                        .multiply(BigDecimal.valueOf(cap.fen()))
                        .divide(all, 0, RoundingMode.DOWN))
                .map(fen -> new Money(fen.longValueExact()))
                .toList();
    }
}
