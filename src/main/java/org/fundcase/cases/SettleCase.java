package org.fundcase.cases;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.workflow.Outcome;
import org.springframework.context.ApplicationEventPublisher;
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
    private final InvoiceLedger ledger;
    private final ApplicationEventPublisher events;

    SettleCase(CaseRows rows, Decisions decisions, InvoiceLedger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.decisions = decisions;
        this.ledger = ledger;
        this.events = events;
    }

    /** @param despite what the checks found against it and the officer accepts knowingly, in words; empty if nothing */
    public void accepted(Settlement settlement, List<String> despite) {
        decisions.write(settlement);
        events.publishEvent(new CaseEvent.ApplicationAccepted(
                settlement.caseId(), settlement.comment(), despite, settlement.actor()));
    }

    /** @param due the last day to correct */
    public void correctionRequested(Settlement settlement, LocalDate due) {
        decisions.write(settlement.until(due));
        events.publishEvent(
                new CaseEvent.CorrectionRequested(settlement.caseId(), settlement.reasons(), due, settlement.actor()));
    }

    public void refused(Settlement settlement) {
        end(settlement, CaseState.REFUSED);
        events.publishEvent(
                new CaseEvent.ApplicationRefused(settlement.caseId(), settlement.reasons(), settlement.actor()));
    }

    /** An office's opinion. */
    public void opinionGiven(Settlement settlement) {
        decisions.write(settlement);
        events.publishEvent(new CaseEvent.OpinionGiven(
                settlement.caseId(),
                settlement.stage(),
                settlement.outcome(),
                settlement.comment(),
                settlement.actor()));
    }

    /** An office's opinion in place of its former one, which stays on the record. */
    public void opinionChanged(Settlement settlement, Outcome before) {
        decisions.write(settlement);
        events.publishEvent(new CaseEvent.OpinionChanged(
                settlement.caseId(),
                settlement.stage(),
                before,
                settlement.outcome(),
                settlement.comment(),
                settlement.actor()));
    }

    public void recommended(Settlement settlement) {
        decisions.write(settlement);
        events.publishEvent(
                new CaseEvent.ApplicationRecommended(settlement.caseId(), settlement.comment(), settlement.actor()));
    }

    public void rejected(Settlement settlement) {
        end(settlement, CaseState.REJECTED);
        events.publishEvent(
                new CaseEvent.ApplicationRejected(settlement.caseId(), settlement.reasons(), settlement.actor()));
    }

    private void end(Settlement settlement, CaseState end) {
        decisions.write(settlement);
        rows.update(rows.get(settlement.caseId()).in(end));
        ledger.free(settlement.caseId());
    }
}
