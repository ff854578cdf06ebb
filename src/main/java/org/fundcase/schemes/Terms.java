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

    static Terms of(Verdict verdict) {
        String kind = String.valueOf(verdict.values().getOrDefault("kind", ""));
        return new Terms(
                verdict.rule(),
                verdict.clause(),
                kind.isEmpty() ? null : ComputationKind.valueOf(kind),
                Policy.number(verdict, "rate"),
                Policy.number(verdict, "cap"),
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
        boolean needsCap = kind == ComputationKind.PERCENT_CAP || (kind != null && kind.isPaidAtOnce());
        return needsCap && cap == null ? "金额或封顶（cap）" : "";
    }
}
