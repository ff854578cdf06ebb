package org.fundcase.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A recovery of what an award paid.
 *
 * @param number as {@code ZJ2022-0001}
 * @param caseId the application; null where nobody applied
 * @param enterpriseId null where the party is not in the register
 * @param awardNumber the number of the application or recipient
 * @param deployment of the scheme as its files were when it was opened
 * @param toldOn the day of the prior notice; null until the party is told
 * @param source what it rests on, in words: the report, the objection, the tip
 */
public record Recovery(
        UUID id,
        String number,
        UUID awardId,
        UUID quotaId,
        @Nullable UUID caseId,
        @Nullable UUID enterpriseId,
        String party,
        String awardNumber,
        String city,
        String deployment,
        Origin origin,
        String source,
        UUID openedBy,
        String openedName,
        Instant openedAt,
        @Nullable LocalDate toldOn,
        State state) {

    /** What called for it. */
    public enum Origin {
        AUDIT,
        ACCEPTANCE,
        INSPECTION,
        OBJECTION,
        EARLY_EXIT,
        BY_HAND
    }

    /** How far it has come. */
    public enum State {
        /** 核实. */
        FACTS,
        /** 事先告知. */
        NOTICE,
        /** 拟定决定. */
        DECISION,
        /** 审签. */
        APPROVAL,
        /** 追缴执行. */
        COLLECTION,
        /** 待结案. */
        CLOSING,
        /** 已结案. */
        CLOSED,
        /** 不予追缴. */
        DROPPED;

        static State at(Stage stage) {
            return switch (stage) {
                case RECOVERY_FACTS -> FACTS;
                case RECOVERY_NOTICE -> NOTICE;
                case RECOVERY_DECISION -> DECISION;
                case RECOVERY_APPROVAL -> APPROVAL;
                case RECOVERY_COLLECTION -> COLLECTION;
                case RECOVERY_CLOSING -> CLOSING;
                default -> throw new IllegalArgumentException("No stage of a recovery: " + stage);
            };
        }

        public boolean isEnded() {
            return this == CLOSED || this == DROPPED;
        }
    }

    /** Whether the party has not been told of it. */
    boolean isUntold() {
        return toldOn == null;
    }
}
