package org.fundcase.schemes;

import java.math.BigDecimal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the amount table grants for an item and tier.
 *
 * @param rule the row's rule id
 * @param clause the clause it rests on
 * @param kind null when the table knows no such item or tier
 * @param rate as a fraction, exact; null for kinds without a rate
 * @param cap in yuan, exact; the amount itself for fixed kinds; null for kinds without one
 * @param extra what only some kinds have
 * @param bound what the amount is to a decision
 * @param text the terms, or why nothing is computed
 * @param table the table that answered, and its row from 1
 */
public record Terms(
        String rule,
        String clause,
        @Nullable ComputationKind kind,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal cap,
        Extra extra,
        Bound bound,
        Words text,
        String table,
        int row) {

    /** How a computed amount binds the decision. */
    public enum Bound {
        /** 不超过: any amount from 0 up to it may be granted. */
        MAX,
        /** 给予: exactly this amount. */
        EXACT,
        NONE
    }

    /**
     * @param partCap in yuan, of each part of a base; null where parts have none
     * @param groupCap in yuan, over all applications of a group; null where there is none
     * @param exitYears after which an investment is to be left; null for other kinds
     */
    public record Extra(@Nullable BigDecimal partCap, @Nullable BigDecimal groupCap, @Nullable BigDecimal exitYears) {}

    static Terms of(Verdict verdict) {
        String kind = String.valueOf(verdict.values().getOrDefault("kind", ""));
        return new Terms(
                verdict.rule(),
                verdict.clause(),
                kind.isEmpty() ? null : ComputationKind.valueOf(kind),
                Policy.number(verdict, "rate"),
                Policy.number(verdict, "cap"),
                new Extra(
                        Policy.number(verdict, "partCap"),
                        Policy.number(verdict, "groupCap"),
                        Policy.number(verdict, "exitYears")),
                Bound.valueOf(String.valueOf(verdict.values().getOrDefault("bound", "NONE"))),
                verdict.reason(),
                verdict.table(),
                verdict.row());
    }

    /** What keeps the kind from being computed in a row of a file; empty when nothing does. */
    String whatIsMissing() {
        if (kind == ComputationKind.PERCENT_CAP && rate == null) {
            return "比例（rate）";
        }
        if (kind == ComputationKind.EQUITY && extra.exitYears() == null) {
            return "退出年限（exitYears）";
        }
        boolean needsCap = kind != null && (kind.hasBase() || kind.isPaidAtOnce());
        return needsCap && cap == null ? "金额或封顶（cap）" : "";
    }
}
