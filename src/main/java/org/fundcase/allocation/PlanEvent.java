package org.fundcase.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.Outcome;

/** What happened to the plan of a round's money. */
public sealed interface PlanEvent extends Recorded {

    UUID roundId();

    @Override
    default Subject subject() {
        return Subject.ofRound(roundId());
    }

    /**
     * 资金安排方案 was proposed.
     *
     * @param held numbers of what it leaves out; blank if nothing
     */
    record PlanProposed(
            UUID roundId,
            UUID planId,
            String listHash,
            int lines,
            Money total,
            Money cityShare,
            String held,
            Actor actor)
            implements PlanEvent {

        PlanProposed(Plan plan, Actor actor) {
            this(
                    plan.roundId(),
                    plan.id(),
                    plan.listHash(),
                    plan.lines().size(),
                    plan.total(),
                    plan.cityShare(),
                    Words.list(plan.held().stream().map(Plan.Held::number).toList())
                            .zh(),
                    actor);
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(List.of(
                    Change.set("listHash", listHash),
                    Change.set("selected", lines),
                    Change.set("amount", total),
                    Change.set("cityShare", cityShare)));
            if (!held.isEmpty()) {
                changes.add(Change.set("held", held));
            }
            return changes;
        }
    }

    /** Something that an objection held back can be planned now: a supplementary plan is to be made. */
    record SupplementCalled(UUID roundId, String numbers, Actor actor) implements PlanEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("cases", numbers));
        }
    }

    /** 下达: the awards of a plan are owed, by the paper of this number. */
    record PlanIssued(UUID roundId, UUID planId, String paper, int lines, Money total, Actor actor)
            implements PlanEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("paper", paper), Change.set("selected", lines), Change.set("amount", total));
        }
    }

    /** Every award of the round is paid, given back or taken off. */
    record RoundSettled(UUID roundId, Actor actor) implements PlanEvent {}

    /** 财政审核 of the plan. */
    record PlanChecked(UUID roundId, Outcome outcome, String comment, Actor actor) implements PlanEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("outcome", outcome), Change.set("comment", comment));
        }
    }

    /** The number of the paper was entered. */
    record PaperNumbered(UUID roundId, String paper, Actor actor) implements PlanEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("paper", paper));
        }
    }
}
