package org.fundcase.recovery.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the party undertook against the decision.
 *
 * @param filedOn the day the authority or court received it
 * @param result how it ended; null while it is pending
 * @param endedOn the day its end was served on the party, of a judgment the day it took effect; null while it is pending
 */
public record Appeal(Kind kind, LocalDate filedOn, @Nullable Result result, @Nullable LocalDate endedOn) {

    public enum Kind {
        /** 行政复议. */
        REVIEW,
        /** 行政诉讼. */
        SUIT
    }

    /** How an appeal ends. */
    public enum Result {
        /** 维持决定 or 驳回: the decision stands. */
        UPHELD,
        /** 撤销, 变更 or 确认违法: the decision does not stand as it was. */
        OVERTURNED,
        /** 不予受理: it was no appeal. */
        NOT_ADMITTED,
        /** 撤回: the party took it back. */
        WITHDRAWN
    }

    /** @throws IllegalArgumentException if one of result and day is missing, or the end lies before the beginning */
    public Appeal {
        if ((result == null) != (endedOn == null)) {
            throw new IllegalArgumentException("An end has a result and a day");
        }
        if (endedOn != null && endedOn.isBefore(filedOn)) {
            throw new IllegalArgumentException("Ended before it began: " + filedOn);
        }
    }

    public static Appeal pending(Kind kind, LocalDate filedOn) {
        return new Appeal(kind, filedOn, null, null);
    }

    public Appeal ended(Result how, LocalDate servedOn) {
        return new Appeal(kind, filedOn, how, servedOn);
    }

    public boolean isPending() {
        return result == null;
    }

    boolean is(Kind other, Result how) {
        return kind == other && result == how;
    }
}
