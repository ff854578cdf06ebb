package org.fundcase.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.documents.Documents;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the offices decided. Where a case goes from there its model says: {@link FollowStages} follows it.
 * Only the ends are set here, because a model knows one end, and the law several.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettleCase {

    private final CaseRows rows;
    private final Decisions decisions;
    private final Documents documents;
    private final InvoiceLedger ledger;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;

    SettleCase(
            CaseRows rows,
            Decisions decisions,
            Documents documents,
            InvoiceLedger ledger,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.decisions = decisions;
        this.documents = documents;
        this.ledger = ledger;
        this.workflow = workflow;
        this.events = events;
    }

    /** @param despite what the checks found against it and the officer accepts knowingly, in words; empty if nothing */
    public void accepted(Settlement settlement, List<String> despite) {
        decisions.write(settlement);
        events.publishEvent(new OfficeEvent.ApplicationAccepted(
                settlement.caseId(), settlement.comment(), despite, settlement.actor()));
    }

    /** @param due the last day to correct */
    public void correctionRequested(Settlement settlement, LocalDate due) {
        decisions.write(settlement.until(due));
        events.publishEvent(new OfficeEvent.CorrectionRequested(
                settlement.caseId(), grounds(settlement), due, settlement.comment(), settlement.actor()));
    }

    public void refused(Settlement settlement) {
        end(settlement, CaseState.REFUSED);
        events.publishEvent(new OfficeEvent.ApplicationRefused(
                settlement.caseId(), grounds(settlement), settlement.comment(), settlement.actor()));
    }

    /** An office's opinion. */
    public void opinionGiven(Settlement settlement) {
        decisions.write(settlement);
        events.publishEvent(new OfficeEvent.OpinionGiven(
                settlement.caseId(),
                settlement.stage(),
                settlement.outcome(),
                grounds(settlement),
                settlement.comment(),
                settlement.actor()));
    }

    /** An office's opinion in place of its former one, which stays on the record. */
    public void opinionChanged(Settlement settlement, Outcome before) {
        decisions.write(settlement);
        events.publishEvent(new OfficeEvent.OpinionChanged(
                settlement.caseId(),
                settlement.stage(),
                before,
                settlement.outcome(),
                grounds(settlement),
                settlement.comment(),
                settlement.actor()));
    }

    public void recommended(Settlement settlement) {
        decisions.write(settlement);
        events.publishEvent(
                new OfficeEvent.ApplicationRecommended(settlement.caseId(), settlement.comment(), settlement.actor()));
    }

    public void rejected(Settlement settlement) {
        end(settlement, CaseState.REJECTED);
        events.publishEvent(new OfficeEvent.ApplicationRejected(
                settlement.caseId(), grounds(settlement), settlement.comment(), settlement.actor()));
    }

    /** The review proposes support. */
    public void supportProposed(Settlement settlement, SupportEvent.SupportProposed proposed) {
        decisions.write(settlement);
        events.publishEvent(proposed);
    }

    /** 审核不通过. */
    public void declined(Settlement settlement) {
        end(settlement, CaseState.NOT_SUPPORTED);
        events.publishEvent(new SupportEvent.SupportDeclined(
                settlement.caseId(), grounds(settlement), settlement.comment(), settlement.actor()));
    }

    /** 下达. */
    void supported(UUID caseId, Money amount, Actor actor) {
        events.publishEvent(new SupportEvent.SupportDecided(caseId, amount, actor));
    }

    /** 未入选. */
    void leftOut(UUID caseId, String reason, Actor actor) {
        ended(caseId, CaseState.NOT_SUPPORTED);
        events.publishEvent(new SupportEvent.LeftOut(caseId, reason, actor));
    }

    /** All that was awarded was taken off again (停止支持). */
    public void supportStopped(UUID caseId, Actor actor) {
        ended(caseId, CaseState.NOT_SUPPORTED);
        events.publishEvent(new SupportEvent.SupportStopped(caseId, actor));
    }

    /** 退票: what was paid came back. */
    public void paymentReturned(UUID caseId) {
        GrantCase grantCase = rows.get(caseId);
        boolean open = grantCase.state().isGranted() && !grantCase.state().isClosed();
        if (open && grantCase.state() != CaseState.PAYMENT_RETURNED) {
            rows.update(grantCase.in(CaseState.PAYMENT_RETURNED));
        }
    }

    /** Whether what was paid came back and still stands so. */
    public boolean isPaymentReturned(UUID caseId) {
        return rows.get(caseId).state() == CaseState.PAYMENT_RETURNED;
    }

    /**
     * Nothing that came back is left to pay anew; nothing happens where the case says so already.
     *
     * @param complete whether nothing at all is left to pay; its model is past the wait for payment then
     */
    public void paidAnew(UUID caseId, boolean complete) {
        GrantCase grantCase = rows.get(caseId);
        boolean open = grantCase.state().isGranted() && !grantCase.state().isClosed();
        if (complete ? open : grantCase.state() == CaseState.PAYMENT_RETURNED) {
            CaseState amid = CaseState.amid(workflow.active(caseId));
            to(grantCase, !complete && amid == CaseState.IMPLEMENTING ? CaseState.AWAITING_PAYMENT : amid);
        }
    }

    /** The acceptance is concluded; money that has not come back may still be owed. */
    public void accepted(UUID caseId) {
        GrantCase grantCase = rows.get(caseId);
        if (grantCase.state() != CaseState.PAYMENT_RETURNED && grantCase.state().isGranted()) {
            to(grantCase, CaseState.amid(workflow.active(caseId)));
        }
    }

    /** 结案: by two persons, in the room that closes. */
    public void closed(UUID caseId) {
        to(rows.get(caseId), CaseState.CLOSED);
    }

    private void to(GrantCase grantCase, CaseState state) {
        if (grantCase.state() != state) {
            rows.update(grantCase.in(state));
        }
    }

    private Grounds grounds(Settlement settlement) {
        Map<UUID, String> names = new HashMap<>();
        settlement.reasons().stream()
                .map(Reason::documentId)
                .filter(Objects::nonNull)
                .forEach(id -> names.put(id, documents.get(id).document().fileName()));
        return new Grounds(settlement.reasons(), names);
    }

    private void end(Settlement settlement, CaseState end) {
        decisions.write(settlement);
        ended(settlement.caseId(), end);
    }

    private void ended(UUID caseId, CaseState end) {
        rows.update(rows.get(caseId).in(end));
        ledger.free(caseId);
    }
}
