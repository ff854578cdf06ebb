package org.fundcase.allocation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.cases.SettleCase;
import org.fundcase.funding.Award;
import org.fundcase.funding.AwardEvent.AwardReduced;
import org.fundcase.funding.Awards;
import org.fundcase.funding.PaymentEvent.PaymentConfirmed;
import org.fundcase.funding.PaymentEvent.PaymentReversed;
import org.fundcase.funding.ReturnedPayments;
import org.fundcase.kernel.Actor;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.fundcase.workflow.WorkflowEvent.StageEntered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves an application on once nothing of its award is left to pay: paid, or taken off again. Where nothing was paid at
 * all, its support is over. What came back (退票) is said of it until it is paid anew or taken off, in whatever parts.
 */
@Component
class FollowPayments {

    private final Awards awards;
    private final ReturnedPayments returned;
    private final Workflow workflow;
    private final SettleCase settle;
    private final SchedulerClient jobs;

    FollowPayments(
            Awards awards,
            ReturnedPayments returned,
            Workflow workflow,
            SettleCase settle,
            @Lazy SchedulerClient jobs) {
        this.awards = awards;
        this.returned = returned;
        this.workflow = workflow;
        this.settle = settle;
        this.jobs = jobs;
    }

    /** A bank's file has thousands: a part of an award of which nothing came back moves nothing. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PaymentConfirmed confirmed) {
        UUID caseId = confirmed.of().caseId();
        if (caseId != null && (confirmed.complete() || settle.isPaymentReturned(caseId))) {
            follow(caseId, confirmed.actor());
        }
    }

    /** 退票: its enterprise reads so until it is paid anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PaymentReversed reversed) {
        UUID caseId = reversed.of().caseId();
        if (caseId != null) {
            settle.paymentReturned(caseId);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AwardReduced reduced) {
        follow(reduced.caseId(), reduced.actor());
    }

    /** An application that comes to the wait when its award has gone already does not wait for ever. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StageEntered entered) {
        if (entered.stage() == Stage.AWAIT_PAYMENT && isOver(awards.ofCase(entered.caseId()))) {
            jobs.scheduleIfNotExists(
                    AllocationConfiguration.CASE
                            .instance(entered.caseId().toString())
                            .build(),
                    Instant.now());
        }
    }

    /** Of one application; nobody applied where there is none. */
    @Transactional
    public void follow(@Nullable UUID caseId, Actor actor) {
        if (caseId == null) {
            return;
        }
        List<Award> all = awards.ofCase(caseId);
        if (isOver(all)) {
            goOn(caseId, all, actor);
        } else if (!returned.isOwed(caseId)) {
            settle.paidAnew(caseId, false);
        }
    }

    private void goOn(UUID caseId, List<Award> all, Actor actor) {
        boolean paid = all.stream()
                .anyMatch(award -> award.paid().plus(award.returned()).isPositive());
        if (paid) {
            workflow.pass(caseId, Stage.AWAIT_PAYMENT, Map.of());
            settle.paidAnew(caseId, true);
        } else if (workflow.pass(caseId, Stage.AWAIT_PAYMENT, Map.of("paymentOutcome", "STOPPED"))) {
            settle.supportStopped(caseId, actor);
        } else if (settle.isPaymentReturned(caseId)) {
            workflow.end(caseId);
            settle.supportStopped(caseId, actor);
        }
    }

    private static boolean isOver(List<Award> all) {
        return !all.isEmpty() && all.stream().allMatch(Award::isPaidOut);
    }
}
