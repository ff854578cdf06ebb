package org.fundcase.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A result of an acceptance as one person proposed it, and what a second said.
 *
 * @param no of the application for acceptance it is about
 * @param correction whether it takes the place of a result that was concluded before
 * @param amount what the project is worth by it
 * @param figures what it was computed from
 * @param clause of the rule of the award
 * @param dueOn the last day to put something right; null for other outcomes
 * @param visitedOn the day of the site visit; null without one
 * @param answer null while nobody answered
 */
public record Check(
        UUID id,
        UUID caseId,
        int no,
        boolean correction,
        UUID officeId,
        Outcome outcome,
        Money amount,
        Figures figures,
        String clause,
        String reason,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate visitedOn,
        String visitNote,
        List<Member> panel,
        List<Answered> answers,
        List<Line> lines,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Answer answer) {

    /** What an acceptance ends with. */
    public enum Outcome {
        /** 合格. */
        PASS,
        /** 合格，核减资金. */
        LESS,
        /** 限期整改. */
        RECTIFY,
        /** 不合格. */
        FAIL;

        /** Whether nothing follows in the case but its money and its end. */
        public boolean isFinal() {
            return this != RECTIFY;
        }
    }

    /**
     * @param awarded what the project was worth before
     * @param baseBefore the investment that was counted for the award
     * @param baseAfter what counts of the investment as it was carried out
     * @param boundBefore what the rule yields from the former
     * @param boundAfter what the rule yields from the latter
     */
    public record Figures(Money awarded, Money baseBefore, Money baseAfter, Money boundBefore, Money boundAfter) {

        public Money baseDifference() {
            return baseAfter.minus(baseBefore);
        }

        public Money boundDifference() {
            return boundAfter.minus(boundBefore);
        }
    }

    /** Somebody of the panel (验收组), who has said that no interest stands against it. */
    public record Member(String name, String unit) {}

    /** @param label of the question then, in Chinese */
    public record Answered(String key, String label, boolean met, String note) {}

    /** A line as it was reconciled then. */
    public record Line(String number, String goods, Money amount, boolean later, String fate, Money counted) {}

    public record Answer(boolean agreed, String note, UUID by, String name, Instant at) {}

    public boolean isOpen() {
        return answer == null;
    }

    /** Whether a second person agreed. */
    public boolean holds() {
        return answer != null && answer.agreed();
    }

    /** What the project is worth less by it. */
    public Money cut() {
        return figures.awarded().minus(amount);
    }
}
