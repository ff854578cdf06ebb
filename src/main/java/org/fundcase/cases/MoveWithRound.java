package org.fundcase.cases;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.IssuedLists;
import org.fundcase.rounds.ListFrozen;
import org.fundcase.rounds.ListIssued;
import org.fundcase.rounds.PoolEvent;
import org.fundcase.rounds.ReviewStarted;
import org.fundcase.rounds.Rounds;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.fundcase.workflow.WorkflowEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the applications of a round on when the round has moved: one job for each, written in the round's transaction, so
 * that none is forgotten and a job that runs twice moves once. An application that comes to the wait later than the round
 * does not wait.
 */
@Component
class MoveWithRound {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("move-with-round");

    private final SchedulerClient jobs;
    private final GrantCases cases;
    private final SettleCase settle;
    private final Rounds rounds;
    private final CaseRows rows;
    private final IssuedLists issues;
    private final Dossiers dossiers;
    private final Workflow workflow;

    MoveWithRound(
            @Lazy SchedulerClient jobs,
            GrantCases cases,
            SettleCase settle,
            Rounds rounds,
            CaseRows rows,
            IssuedLists issues,
            Dossiers dossiers,
            Workflow workflow) {
        this.jobs = jobs;
        this.cases = cases;
        this.settle = settle;
        this.rounds = rounds;
        this.rows = rows;
        this.issues = issues;
        this.dossiers = dossiers;
        this.workflow = workflow;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReviewStarted started) {
        moveLater(rows.waiting(started.roundId(), List.of(), CaseState.AWAITING_REVIEW));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ListIssued issued) {
        moveWith(issued.list());
    }

    /** What an objection held back until after the issue may be off the list by now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ListFrozen frozen) {
        if (issues.isIssued(frozen.list().roundId())) {
            moveWith(frozen.list());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PoolEvent.PoolLeft left) {
        moveLater(List.of(left.caseId()));
    }

    private void moveWith(FrozenList list) {
        List<UUID> ids = list.entries().stream().map(FrozenList.Entry::caseId).toList();
        moveLater(rows.waiting(list.roundId(), ids, CaseState.AWAITING_DECISION));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkflowEvent.StageEntered entered) {
        if (entered.stage() == Stage.AWAIT_REVIEW
                && rounds.isInReview(cases.get(entered.caseId()).roundId())) {
            moveLater(List.of(entered.caseId()));
        }
    }

    /** Moves one application as far as its round has come. */
    @Transactional
    public void move(UUID caseId) {
        workflow.takeTurn(caseId);
        GrantCase grantCase = cases.get(caseId);
        if (grantCase.state() == CaseState.AWAITING_REVIEW && rounds.isInReview(grantCase.roundId())) {
            workflow.pass(caseId, Stage.AWAIT_REVIEW, Map.of());
        } else if (grantCase.state() == CaseState.AWAITING_DECISION) {
            decide(grantCase, issues.fate(caseId, grantCase.roundId()));
        }
    }

    /** What waits in the project pool, or for the answer to an objection, goes on waiting. */
    private void decide(GrantCase grantCase, IssuedLists.Fate fate) {
        if (fate instanceof IssuedLists.Fate.Supported supported) {
            settle.supported(grantCase.id(), supported.amount(), Actor.SYSTEM);
            boolean accepts = dossiers.of(grantCase).item().isAccepted();
            workflow.pass(
                    grantCase.id(),
                    Stage.AWAIT_DECISION,
                    Map.of("roundOutcome", "SELECTED", "acceptanceApplies", accepts));
        } else if (fate instanceof IssuedLists.Fate.LeftOut leftOut) {
            settle.leftOut(grantCase.id(), leftOut.reason(), Actor.SYSTEM);
            workflow.pass(grantCase.id(), Stage.AWAIT_DECISION, Map.of("roundOutcome", "LEFT_OUT"));
        }
    }

    private void moveLater(List<UUID> caseIds) {
        // A further job of one application has a name of its own: the one before may still be running.
        Instant now = Instant.now();
        caseIds.forEach(id -> jobs.scheduleIfNotExists(
                TASK.instance(id + "/" + UUID.randomUUID()).build(), now));
    }
}
