package org.fundcase.allocation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.AwardEvent.AwardReduced;
import org.fundcase.funding.Awards;
import org.fundcase.funding.PaymentEvent.PaymentConfirmed;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Words;
import org.fundcase.publicity.ObjectionEvent.ObjectionConcluded;
import org.fundcase.publicity.ObjectionEvent.ObjectionRefused;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.IssuedLists;
import org.fundcase.rounds.ListFrozen;
import org.fundcase.rounds.ListIssued;
import org.fundcase.workflow.Signal;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After the issue: calls for a supplementary plan (补充方案) when an objection that held something back is answered, and
 * ends the payment of the round when nothing is left to plan or to pay. A job does it after the commit, for two payments
 * at the same time do not see each other.
 */
@Component
class FollowRound {

    private final Plans plans;
    private final IssuedLists issues;
    private final Awards awards;
    private final Workflow workflow;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;

    FollowRound(
            Plans plans,
            IssuedLists issues,
            Awards awards,
            Workflow workflow,
            @Lazy SchedulerClient jobs,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.issues = issues;
        this.awards = awards;
        this.workflow = workflow;
        this.jobs = jobs;
        this.events = events;
    }

    @EventListener({ObjectionConcluded.class, ObjectionRefused.class, ListFrozen.class, ListIssued.class})
    @Transactional(propagation = Propagation.MANDATORY)
    public void onRound(Recorded event) {
        UUID roundId = event.subject().id();
        if (issues.isIssued(roundId)) {
            later(roundId);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PaymentConfirmed confirmed) {
        if (confirmed.complete()) {
            later(awards.roundOf(confirmed.of().awardId()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AwardReduced reduced) {
        later(awards.roundOf(reduced.awardId()));
    }

    /** A further job has a name of its own: the one before may be running and not see what was done since. */
    private void later(UUID roundId) {
        jobs.scheduleIfNotExists(
                AllocationConfiguration.ROUND
                        .instance(roundId + "/" + UUID.randomUUID())
                        .build(),
                Instant.now());
    }

    /** As far as a round can go by itself; nothing while somebody works on it, for its next issue comes here again. */
    @Transactional
    public void follow(UUID roundId) {
        workflow.takeTurn(roundId);
        boolean paying = workflow.course(roundId).active().contains(Stage.PAYING);
        if (!paying || !workflow.openTasks(roundId).isEmpty() || !issues.isIssued(roundId)) {
            return;
        }
        List<FrozenList.Entry> ready = plans.ready(roundId);
        if (!ready.isEmpty()) {
            String numbers = Words.list(
                            ready.stream().map(FrozenList.Entry::number).toList())
                    .zh();
            workflow.signal(roundId, Signal.SUPPLEMENT);
            events.publishEvent(new PlanEvent.SupplementCalled(roundId, numbers, Actor.SYSTEM));
        } else if (issues.outstanding(roundId).isEmpty() && awards.isRoundSettled(roundId)) {
            workflow.pass(roundId, Stage.PAYING, Map.of());
            events.publishEvent(new PlanEvent.RoundSettled(roundId, Actor.SYSTEM));
        }
    }
}
