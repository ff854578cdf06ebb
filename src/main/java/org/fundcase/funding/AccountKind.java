package org.fundcase.funding;

import java.util.EnumSet;
import java.util.Set;

/** Where money stands. Every fen comes from a source and moves one place on at a time. */
public enum AccountKind {
    /** What was appropriated came out of here; never above zero. */
    SOURCE(Level.BUDGET),
    /** Appropriated and not allocated yet. */
    APPROPRIATION(Level.BUDGET),
    /** What the district bears of the quota came out of here; never above zero. */
    DISTRICT_SHARE(Level.QUOTA),
    /** Allocated to the paying office, not committed. */
    QUOTA(Level.QUOTA),
    /** Committed to an award, no payment asked for. */
    COMMITMENT(Level.AWARD),
    /** In a payment that the bank has not answered. */
    REQUESTED(Level.AWARD),
    /** Paid, not given back and not claimed. */
    PAID(Level.AWARD),
    /** Paid and claimed back by a decision (追缴). */
    CLAIMED(Level.AWARD),
    /** Paid, claimed, and given up by a decision (核销). */
    WRITTEN_OFF(Level.AWARD),
    /** Paid and given back. */
    RETURNED(Level.AWARD);

    /** What was paid and not given back, whatever is said of it since. */
    static final Set<AccountKind> PAID_OUT = EnumSet.of(PAID, CLAIMED, WRITTEN_OFF);

    /** Whose account it is. */
    enum Level {
        BUDGET,
        QUOTA,
        AWARD
    }

    private final Level level;

    AccountKind(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** Whether money only comes out of it. */
    boolean isSource() {
        return this == SOURCE || this == DISTRICT_SHARE;
    }
}
