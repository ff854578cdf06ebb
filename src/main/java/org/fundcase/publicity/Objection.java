package org.fundcase.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a notice. Who says it is not here: see {@code Objector}.
 *
 * @param number within the round, from 1
 * @param caseId the entry it is about; null only for a complaint about how the work was done
 * @param anonymous without a name
 * @param afterIssue it came when the funds had been issued, and is kept as received for the stages that follow
 */
public record Objection(
        UUID id,
        UUID roundId,
        UUID noticeId,
        int number,
        Kind kind,
        @Nullable UUID caseId,
        String facts,
        boolean anonymous,
        boolean afterIssue,
        Instant receivedAt,
        State state,
        Terms terms,
        Handling handling) {

    /** The three ways to speak up (facts of practice: a party objects, anybody reports, a complaint is about staff). */
    public enum Kind {
        /** 异议, by a unit that is concerned; only while the notice runs. */
        OBJECTION,
        /** 举报, by anybody: somebody does not deserve the money. */
        REPORT,
        /** 投诉, about how the work is done or about staff. */
        COMPLAINT
    }

    public enum State {
        /** 收到. */
        RECEIVED,
        /** 留作线索: anonymous, in a round that does not handle such ones; it may still be accepted. */
        CLUE,
        /** 受理. */
        ACCEPTED,
        /** 不予受理. */
        REFUSED,
        /** 办结. */
        CONCLUDED;

        boolean isOpen() {
            return this == RECEIVED || this == ACCEPTED;
        }

        boolean isToBeAnswered() {
            return this == RECEIVED || this == CLUE;
        }
    }

    /** What becomes of the entry. */
    public enum Outcome {
        /** 维持. */
        KEEP,
        /** 调减. */
        CHANGE,
        /** 取消. */
        REMOVE
    }

    /**
     * Days by which the office has to act, still in time.
     *
     * @param conclude null before it is accepted
     */
    public record Terms(LocalDate accept, @Nullable LocalDate conclude) {}

    /**
     * What the office did; texts are empty until then.
     *
     * @param reason why it was not accepted, or the note to its acceptance
     * @param findings what the office found out
     * @param reply what the objector is told
     */
    public record Handling(
            @Nullable Instant answeredAt,
            String reason,
            String findings,
            @Nullable Outcome outcome,
            String reply,
            @Nullable Instant concludedAt) {

        static final Handling NOTHING = new Handling(null, "", "", null, "", null);
    }

    /** Whether the office still owes something. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** The next day by which something is due; null if nothing is. */
    public @Nullable LocalDate due() {
        return switch (state) {
            case RECEIVED -> afterIssue ? null : terms.accept();
            case ACCEPTED -> terms.conclude();
            case CLUE, REFUSED, CONCLUDED -> null;
        };
    }

    public boolean isLate(LocalDate today) {
        LocalDate due = due();
        return due != null && today.isAfter(due);
    }

    /** Whether it keeps money from its entry; what comes after the issue is for a person to weigh. */
    boolean holds() {
        return isOpen() && caseId != null && !afterIssue;
    }
}
