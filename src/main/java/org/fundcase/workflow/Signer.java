package org.fundcase.workflow;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to sign on another's task.
 *
 * @param turn which countersigning of the task it belongs to; 0 where it is none
 * @param place the order in which people were asked
 * @param note what was asked for; empty if nothing was said
 * @param opinion empty while there is none
 * @param askedBy the name of who asked
 * @param answeredBy the name of who answered or took it away, which a substitute may have done; null while it is open
 * @param again asked because the case went back after the person was asked before
 */
public record Signer(
        UUID id,
        String taskId,
        Kind kind,
        int turn,
        int place,
        UUID personId,
        String name,
        State state,
        String note,
        String opinion,
        String askedBy,
        @Nullable String answeredBy,
        boolean again) {

    public enum Kind {
        /** 会签: counts by the rule. */
        COSIGN,
        /** 前加签: gives an opinion before the task can end. */
        BEFORE,
        /** 后加签: confirms the conclusion before it takes effect. */
        AFTER,
        /** 委派: does the work and gives the task back. */
        DELEGATE
    }

    public enum State {
        /** Not yet on turn. */
        WAITING,
        OPEN,
        AGREED,
        DISAGREED,
        /** 不用再签: the rule was met, or could not be met any more, without this one. */
        SPARED,
        /** 减签, or the task went away. */
        WITHDRAWN
    }

    private static final Set<State> AHEAD = EnumSet.of(State.WAITING, State.OPEN);

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Neither answered nor taken away. */
    public boolean isAhead() {
        return AHEAD.contains(state);
    }
}
