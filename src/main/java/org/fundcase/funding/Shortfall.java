package org.fundcase.funding;

import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;

/** Says in words, with the amounts, that there is not enough for a move. */
final class Shortfall {

    private static final String CODE = "not-enough";

    private Shortfall() {}

    /** @param left what is on the account that the move takes from */
    static Refusal of(Move move, Money left) {
        Money wanted = move.amount();
        return switch (move.kind().from()) {
            case APPROPRIATION ->
                Refusal.conflict(CODE, "预算不够：这次要 {0} 元，还没有下达的预算是 {1} 元。先追加预算，或者减少这次的金额。", wanted, left);
            case QUOTA ->
                Refusal.conflict(CODE, "指标不够：这次要 {0} 元，付款单位还没有安排到项目的指标是 {1} 元。先下达指标，或者减少这次的金额。", wanted, left);
            case COMMITMENT ->
                Refusal.conflict(CODE, "超过安排的金额：这次要 {0} 元，这个项目还没有申请支付的是 {1} 元。按剩下的金额办理，或者先看已申请的支付。", wanted, left);
            case REQUESTED -> Refusal.conflict(CODE, "这个项目在途的支付是 {1} 元，不够 {0} 元。请刷新后再看。", wanted, left);
            case PAID -> Refusal.conflict(CODE, "超过支付的金额：这次要 {0} 元，已支付并且没有退回的是 {1} 元。请核对金额。", wanted, left);
            case CLAIMED -> Refusal.conflict(CODE, "超过追缴的金额：这次要 {0} 元，决定追缴还没有追回的是 {1} 元。请核对金额。", wanted, left);
            case WRITTEN_OFF -> throw new IllegalStateException("Nothing comes back from there: " + move);
            case RETURNED -> Refusal.conflict(CODE, "超过退回的金额：这次要 {0} 元，已退回的是 {1} 元。请核对金额。", wanted, left);
            case SOURCE, DISTRICT_SHARE -> throw new IllegalStateException("Never short: " + move);
        };
    }

    /** @param given what came out of the source that the move goes back to */
    static Refusal beyondSource(Move move, Money given) {
        return Refusal.conflict(CODE, "收回的比给出的多：这次要收回 {0} 元，一共给出 {1} 元。请核对金额。", move.amount(), given);
    }
}
