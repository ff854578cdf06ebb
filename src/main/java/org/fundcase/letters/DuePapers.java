package org.fundcase.letters;

import static org.fundcase.letters.DueRule.of;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.acceptance.CompletionEvent.AcceptanceConcluded;
import org.fundcase.acceptance.CompletionEvent.CaseClosed;
import org.fundcase.acceptance.CompletionEvent.RectificationOrdered;
import org.fundcase.allocation.PlanEvent.PlanIssued;
import org.fundcase.allocation.PlanEvent.PlanProposed;
import org.fundcase.arrangements.BlockEvent.BlockAnswered;
import org.fundcase.arrangements.BlockEvent.DistrictPlanAnswered;
import org.fundcase.arrangements.BlockEvent.RecipientsIssued;
import org.fundcase.cases.SupportEvent.LeftOut;
import org.fundcase.credit.Ending;
import org.fundcase.credit.ListingEvent.ListingDecided;
import org.fundcase.credit.ListingEvent.ListingDropped;
import org.fundcase.credit.ListingEvent.ListingEndAnswered;
import org.fundcase.credit.ListingEvent.ListingTold;
import org.fundcase.funding.AwardEvent.PaymentHeld;
import org.fundcase.funding.AwardEvent.PaymentHoldEnded;
import org.fundcase.funding.PaymentEvent.PaymentConfirmed;
import org.fundcase.funding.PaymentEvent.PaymentSent;
import org.fundcase.implementation.ImplementationEvent.PaymentResumed;
import org.fundcase.implementation.ImplementationEvent.PaymentSuspended;
import org.fundcase.implementation.ImplementationEvent.ProjectChangeAnswered;
import org.fundcase.implementation.ImplementationEvent.RectificationDemanded;
import org.fundcase.implementation.ImplementationEvent.TaskSheetAgreed;
import org.fundcase.kernel.Recorded;
import org.fundcase.performance.SheetEvent.AimsAnswered;
import org.fundcase.performance.SheetEvent.ProgressWatched;
import org.fundcase.performance.SheetEvent.ScoreAnswered;
import org.fundcase.performance.SheetEvent.SelfEvaluated;
import org.fundcase.publicity.NoticeEvent.NoticeConcluded;
import org.fundcase.publicity.NoticeEvent.NoticePublished;
import org.fundcase.publicity.Objection;
import org.fundcase.publicity.ObjectionEvent;
import org.fundcase.publicity.ObjectionEvent.ObjectionAccepted;
import org.fundcase.publicity.ObjectionEvent.ObjectionConcluded;
import org.fundcase.publicity.ObjectionEvent.ObjectionRefused;
import org.fundcase.recovery.Hearing;
import org.fundcase.recovery.Measure;
import org.fundcase.recovery.RecoveryEvent.MeasureAnswered;
import org.fundcase.recovery.RecoveryEvent.RecoveryClosed;
import org.fundcase.recovery.RecoveryEvent.RecoveryDecided;
import org.fundcase.recovery.RecoveryEvent.RecoveryDropped;
import org.fundcase.recovery.RecoveryEvent.RecoveryHeard;
import org.fundcase.recovery.RecoveryEvent.RecoveryTold;
import org.fundcase.review.InvitationEvent.ExpertInvited;
import org.fundcase.rounds.ListDecided;
import org.fundcase.rounds.ListIssued;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.WorkflowEvent.TaskOpened;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of what happens in a round and which paper it makes due. Nothing in it names the order of the steps: a paper
 * follows its event wherever the model has it. The job that draws it belongs to the transaction of the step.
 */
@Component
class DuePapers {

    private static final List<DueRule<?>> TABLE = List.of(
            of(LetterKind.INVITATION, ExpertInvited.class, e -> "invitation/" + e.invitationId())
                    .with(e -> Map.of(
                            "expert", e.expert(),
                            "expertId", e.expertId().toString(),
                            "due", e.due().toString())),
            of(LetterKind.MINUTES, ListDecided.class, e -> "list/" + e.list().id())
                    .when(e -> !e.meeting().isEmpty())
                    .at(e -> "decided/" + e.list().id() + e.outcome() + e.meeting())
                    .with(e -> Map.of("outcome", e.outcome().name())),
            of(LetterKind.RESERVE, ListDecided.class, e -> "list/" + e.result().id())
                    .at(DuePapers::meeting)
                    .when(e -> e.outcome() == Outcome.APPROVE
                            && !e.result().reserve().isEmpty()),
            of(
                            LetterKind.DETERMINATION,
                            ListDecided.class,
                            e -> "list/" + e.result().id())
                    .at(DuePapers::meeting)
                    .when(e -> e.outcome() == Outcome.APPROVE),
            of(LetterKind.POOLED, ListIssued.class, e -> "list/" + e.list().id()),
            of(LetterKind.FILING, TaskOpened.class, e -> "round/" + e.caseId())
                    .when(e -> e.stage() == Stage.FILING)
                    .at(e -> "task/" + e.task().id()),
            of(LetterKind.NOTICE, TaskOpened.class, e -> "round/" + e.caseId())
                    .when(e -> e.stage() == Stage.PUBLICATION)
                    .at(e -> "task/" + e.task().id()),
            of(
                    LetterKind.NOTICE,
                    NoticePublished.class,
                    e -> "notice/" + e.notice().id()),
            of(LetterKind.NOTICE_RESULT, NoticeConcluded.class, e -> "round/" + e.roundId())
                    .at(e -> "concluded/" + e.roundId() + e.listHash())
                    .with(e -> Map.of("held", e.held(), "comment", e.comment())),
            of(LetterKind.OBJECTION_ACCEPTED, ObjectionAccepted.class, DuePapers::objection),
            of(LetterKind.OBJECTION_REFUSED, ObjectionRefused.class, DuePapers::objection),
            of(LetterKind.OBJECTION_REPLY, ObjectionConcluded.class, DuePapers::objection),
            of(LetterKind.REMOVAL, ObjectionConcluded.class, DuePapers::objection)
                    .when(e -> e.outcome() == Objection.Outcome.REMOVE),
            of(LetterKind.PLAN, PlanProposed.class, e -> "plan/" + e.planId()),
            of(LetterKind.ISSUE, PlanIssued.class, e -> "plan/" + e.planId()),
            of(LetterKind.AWARD, PlanIssued.class, e -> "plan/" + e.planId()),
            of(LetterKind.NOT_SUPPORTED, LeftOut.class, e -> "case/" + e.caseId())
                    .at(e -> "left-out/" + UUID.randomUUID())
                    .with(e -> Map.of("reason", e.reason())),
            of(LetterKind.PAYMENT, PaymentConfirmed.class, e -> "payment/" + e.of().paymentId())
                    .when(e -> e.of().caseId() != null)
                    .at(e -> "paid/" + UUID.randomUUID())
                    .with(e -> Map.of("paidOn", e.paidOn().toString(), "complete", String.valueOf(e.complete()))),
            of(LetterKind.HOLD, PaymentHeld.class, e -> "award/" + e.awardId())
                    .when(e -> e.caseId() != null)
                    .at(e -> "hold/" + UUID.randomUUID())
                    .with(e -> Map.of("basis", e.basis())),
            of(LetterKind.HOLD_END, PaymentHoldEnded.class, e -> "award/" + e.awardId())
                    .when(e -> e.caseId() != null)
                    .at(e -> "hold-end/" + UUID.randomUUID())
                    .with(e -> Map.of("basis", e.basis())),
            of(LetterKind.BATCH, PaymentSent.class, e -> "batch/" + e.batch()),
            of(LetterKind.RECIPIENTS, RecipientsIssued.class, e -> "issued/" + e.listId()),
            of(LetterKind.BLOCK, BlockAnswered.class, e -> "block/" + e.blockId())
                    .when(e -> e.answer().agreed()),
            of(LetterKind.DISTRICT_FILED, DistrictPlanAnswered.class, e -> "district-plan/" + e.planId())
                    .when(e -> e.answer().agreed()),
            of(LetterKind.RECOVERY_NOTICE, RecoveryTold.class, e -> "recovery/" + e.recoveryId()),
            of(
                            LetterKind.HEARING_NOTICE,
                            RecoveryHeard.class,
                            e -> "hearing/" + e.hearing().id())
                    .when(e -> e.hearing().what() == Hearing.What.APPOINTMENT),
            of(LetterKind.RECOVERY_DECISION, RecoveryDecided.class, e -> "recovery/" + e.recoveryId()),
            measure(LetterKind.DEMAND, Measure.Kind.DEMAND),
            measure(LetterKind.COURT_APPLICATION, Measure.Kind.COURT, Measure.Kind.JUDGMENT),
            measure(LetterKind.INSTALMENTS, Measure.Kind.INSTALMENTS),
            measure(LetterKind.REFERRAL, Measure.Kind.REFERRAL),
            measure(LetterKind.WRITE_OFF, Measure.Kind.WRITE_OFF),
            measure(LetterKind.SET_OFF, Measure.Kind.SET_OFF),
            measure(LetterKind.RECOVERY_REVOKED, Measure.Kind.REVOKE),
            of(LetterKind.RECOVERY_CLOSED, RecoveryClosed.class, e -> "recovery/" + e.recoveryId()),
            of(LetterKind.RECOVERY_DROPPED, RecoveryDropped.class, e -> "recovery/" + e.recoveryId())
                    .when(RecoveryDropped::told)
                    .with(e -> Map.of("reason", e.reason())),
            of(LetterKind.LISTING_NOTICE, ListingTold.class, e -> "listing/" + e.listingId()),
            of(LetterKind.LISTING_DECISION, ListingDecided.class, e -> "listing/" + e.listingId()),
            of(LetterKind.LISTING_DROPPED, ListingDropped.class, e -> "listing/" + e.listingId())
                    .when(ListingDropped::told)
                    .with(e -> Map.of("reason", e.reason())),
            ending(LetterKind.LISTING_REPAIR, Ending.Kind.REPAIR),
            ending(LetterKind.LISTING_REPAIR_REFUSED, Ending.Kind.REPAIR_REFUSED),
            ending(LetterKind.LISTING_REVOKED, Ending.Kind.APPEAL, Ending.Kind.WRONG_ENTRY),
            of(LetterKind.COMPLETION_OPINION, AcceptanceConcluded.class, e -> "result/" + e.checkId()),
            of(LetterKind.RECTIFICATION, RectificationOrdered.class, e -> "result/" + e.checkId()),
            of(LetterKind.TASK_SHEET, TaskSheetAgreed.class, e -> "step/" + e.stepId()),
            of(LetterKind.CHANGE_ANSWER, ProjectChangeAnswered.class, e -> "step/" + e.stepId()),
            of(LetterKind.RECTIFICATION_ORDER, RectificationDemanded.class, e -> "step/" + e.stepId()),
            of(LetterKind.SUSPENSION, PaymentSuspended.class, e -> "step/" + e.stepId()),
            of(LetterKind.SUSPENSION_END, PaymentResumed.class, e -> "step/" + e.stepId()),
            of(LetterKind.CASE_CLOSED, CaseClosed.class, e -> "closing/" + e.closingId())
                    .with(e -> Map.of("paid", e.paid().toString(), "summary", e.summary())),
            of(LetterKind.PERFORMANCE_AIMS, AimsAnswered.class, e -> "sheet/" + e.sheetId())
                    .at(e -> "aims/" + e.sheetId() + e.version())
                    .when(AimsAnswered::agreed),
            of(LetterKind.PERFORMANCE_ALERT, ProgressWatched.class, e -> "watch/" + e.watchId())
                    .when(ProgressWatched::alert),
            of(LetterKind.SELF_EVALUATION, SelfEvaluated.class, e -> "score/" + e.scoreId()),
            of(LetterKind.SELF_REPORT, SelfEvaluated.class, e -> "score/" + e.scoreId()),
            of(LetterKind.PERFORMANCE_RESULT, ScoreAnswered.class, e -> "score/" + e.scoreId())
                    .when(ScoreAnswered::agreed));

    private final DueRows rows;
    private final SchedulerClient jobs;
    private final Clock clock;

    DuePapers(DueRows rows, @Lazy SchedulerClient jobs, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Recorded event) {
        TABLE.forEach(rule -> apply(rule, event));
    }

    private <E extends Recorded> void apply(DueRule<E> rule, Recorded event) {
        if (!rule.event().isInstance(event)) {
            return;
        }
        E said = rule.event().cast(event);
        if (!rule.when().test(said)) {
            return;
        }
        String occasion = rule.kind() + " " + rule.occasion().apply(said);
        Due due = new Due(
                UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8)),
                rule.kind(),
                rule.source().apply(said),
                said.subject(),
                said.actor().name(),
                clock.instant(),
                rule.detail().apply(said));
        if (rows.insert(due)) {
            jobs.scheduleIfNotExists(
                    DrawPapers.TASK.instance(due.id().toString()).build(), Instant.now());
        }
    }

    /** Once the second person agreed. */
    private static DueRule<MeasureAnswered> measure(LetterKind kind, Measure.Kind... measures) {
        return of(kind, MeasureAnswered.class, e -> "measure/" + e.measureId())
                .when(e -> e.agreed() && List.of(measures).contains(e.measure()));
    }

    /** Once the second person agreed. */
    private static DueRule<ListingEndAnswered> ending(LetterKind kind, Ending.Kind... endings) {
        return of(kind, ListingEndAnswered.class, e -> "ending/" + e.endId())
                .when(e -> e.agreed() && List.of(endings).contains(e.ending()))
                .with(e -> Map.of("reason", e.reason()));
    }

    /** Another meeting about the same list is cited instead of the one before. */
    private static String meeting(ListDecided event) {
        return "decided/" + event.list().id() + event.meeting();
    }

    private static String objection(ObjectionEvent event) {
        return ObjectionFacts.dueSource(event.roundId(), event.number());
    }
}
