package org.fundcase.funding;

import java.time.Instant;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed for a budget.
 *
 * @param basis the paper it rests on
 * @param target what the money is to achieve (绩效目标)
 * @param late proposed after 30 September of the year before
 * @param agreed null while nobody has answered
 * @param secondName who answered; null while nobody has
 */
public record Proposal(
        UUID id,
        UUID budgetId,
        Kind kind,
        Money amount,
        String basis,
        String target,
        boolean late,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String secondName,
        @Nullable String note) {

    /** What it does to the budget. */
    public enum Kind {
        /** 年初预算. */
        INITIAL(MoveKind.APPROPRIATE),
        /** 追加. */
        SUPPLEMENT(MoveKind.APPROPRIATE),
        /** 调减. */
        CUT(MoveKind.CUT);

        private final MoveKind move;

        Kind(MoveKind move) {
            this.move = move;
        }

        MoveKind move() {
            return move;
        }
    }

    public boolean isOpen() {
        return agreed == null;
    }
}
