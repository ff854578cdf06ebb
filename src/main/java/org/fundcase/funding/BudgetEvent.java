package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a budget or a quota; on the record of the budget. */
public sealed interface BudgetEvent extends Recorded {

    UUID budgetId();

    @Override
    default Subject subject() {
        return Subject.ofFund(budgetId());
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    /** Does not count yet. */
    record BudgetProposed(
            UUID budgetId, String kind, Money amount, String basis, String target, boolean late, Actor actor)
            implements BudgetEvent {

        BudgetProposed(Proposal proposal, String scheme, int year, Actor actor) {
            this(
                    proposal.budgetId(),
                    proposal.kind().name(),
                    proposal.amount(),
                    proposal.basis() + " (" + scheme + " " + year + ")",
                    proposal.target(),
                    proposal.late(),
                    actor);
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("budgetKind", kind),
                    Change.set("amount", amount),
                    Change.set("basis", basis),
                    Change.set("performanceTarget", target),
                    Change.set("late", late));
        }
    }

    record BudgetAnswered(UUID budgetId, String kind, Money amount, boolean agreed, String note, Actor actor)
            implements BudgetEvent {

        BudgetAnswered(Proposal proposal, SecondAnswer answer, Actor actor) {
            this(proposal.budgetId(), proposal.kind().name(), proposal.amount(), answer.agreed(), answer.note(), actor);
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("budgetKind", kind),
                    Change.set("amount", amount),
                    Change.set("agreed", agreed),
                    Change.set("comment", note));
        }
    }

    /** 下达 or 收回指标 by hand was proposed; it does not count yet. */
    record QuotaChangeProposed(
            UUID budgetId, UUID changeId, boolean back, Money city, Money district, String basis, Actor actor)
            implements BudgetEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("quotaBack", back),
                    Change.set("cityShare", city),
                    Change.set("districtShare", district),
                    Change.set("basis", basis));
        }
    }

    /** The second person sent it back. */
    record QuotaChangeRefused(UUID budgetId, UUID changeId, boolean back, String note, Actor actor)
            implements BudgetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("quotaBack", back), Change.set("comment", note));
        }
    }

    /** A paying office got quota (下达指标), or lost some (收回指标). */
    record QuotaMoved(UUID budgetId, UUID quotaId, boolean back, Money city, Money district, String basis, Actor actor)
            implements BudgetEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("quotaBack", back),
                    Change.set("cityShare", city),
                    Change.set("districtShare", district),
                    Change.set("basis", basis));
        }
    }

    /** A paying office received the paper of a list; its month runs. */
    record QuotaReceived(UUID budgetId, UUID quotaId, String paper, String receivedOn, String dueOn, Actor actor)
            implements BudgetEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("paper", paper), Change.set("receivedOn", receivedOn), Change.set("dueOn", dueOn));
        }
    }
}
