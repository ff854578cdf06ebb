package org.fundcase.review.sampling;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.HoldReview;
import org.fundcase.review.sampling.SamplingEvent.CheckCalledOff;
import org.fundcase.review.sampling.SamplingEvent.DrawingCalledOff;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a drawing off, by the bureau that leads the round and with a reason: nobody may be there to check. The drawing
 * stays on the record; what was checked stands, and a disagreement is still to be answered.
 */
@Component
class CallOffDrawing {

    private static final int LONGEST = 500;

    private final Drawings drawings;
    private final SamplingRows rows;
    private final CheckRows checks;
    private final HoldReview hold;
    private final SideTasks tasks;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;

    CallOffDrawing(
            Drawings drawings,
            SamplingRows rows,
            CheckRows checks,
            HoldReview hold,
            SideTasks tasks,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events) {
        this.drawings = drawings;
        this.rows = rows;
        this.checks = checks;
        this.hold = hold;
        this.tasks = tasks;
        this.workflow = workflow;
        this.events = events;
    }

    /**
     * @throws Refusal not found; forbidden for every office but the city's; on the field {@code reason}; conflict if it was
     *     called off, all of it is checked, or the round is ranked
     */
    @Transactional
    public void callOff(UUID roundId, int no, String reason, SignedIn by) {
        drawings.requireDrawer(by, roundId);
        workflow.takeTurn(roundId);
        Drawing drawing = drawings.seenBy(by, roundId, no);
        String why = Texts.required("reason", "作废的理由", reason, LONGEST);
        if (drawing.calledOff() != null) {
            throw Refusal.conflict("called-off", "第 {0} 次抽查已经作废。请刷新后再看。", no);
        }
        if (!hold.isBeforeRanking(roundId)) {
            throw Refusal.conflict("ranked", "本批次已经排序，抽查不能再作废。");
        }
        checks.ofDrawing(drawing.id()).stream()
                .map(SecondCheck::caseId)
                .sorted()
                .forEach(workflow::takeTurn);
        List<SecondCheck> unchecked = checks.ofDrawing(drawing.id()).stream()
                .filter(SecondCheck::isUnchecked)
                .toList();
        if (unchecked.isEmpty()) {
            throw Refusal.conflict("all-checked", "第 {0} 次抽查抽中的都已经复核，不能作废。", no);
        }
        rows.callOff(drawing.id(), why, by);
        for (SecondCheck check : unchecked) {
            checks.drop(check.id());
            tasks.cancel(check.id());
            events.publishEvent(new CheckCalledOff(check.caseId(), no, why, by.actor()));
        }
        events.publishEvent(new DrawingCalledOff(roundId, no, why, by.actor()));
    }
}
