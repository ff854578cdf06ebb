package org.fundcase.kernel;

/** The papers that clocks run from or decisions end with, as all rooms name them; the room letters words and makes them. */
public enum PaperKind {
    /** 受理通知书. */
    ACCEPTANCE,
    /** 补正通知书. */
    CORRECTION,
    /** 不予受理告知书. */
    REFUSAL,
    /** 初审推荐函. */
    RECOMMENDATION,
    /** 初审不予推荐告知书. */
    REJECTION;

    /** Whether offices write it to each other, and the enterprise does not receive it. */
    public boolean isBetweenOffices() {
        return this == RECOMMENDATION;
    }
}
