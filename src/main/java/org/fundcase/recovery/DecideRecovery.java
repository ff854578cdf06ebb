package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.funding.Claims;
import org.fundcase.funding.Claims.Claim;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.PaperNumber;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.RecoveryEvent.RecoveryClosed;
import org.fundcase.recovery.RecoveryEvent.RecoveryDecided;
import org.fundcase.recovery.RecoveryEvent.RecoveryDropped;
import org.fundcase.recovery.RecoveryEvent.RecoveryTold;
import org.fundcase.recovery.law.Terms;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The steps of a recovery: each asks the law's gate, and what decides takes a second person. */
@Component
class DecideRecovery implements StepHandler {

    private static final int LONGEST = 2_000;

    private final Recoveries recoveries;
    private final RecoveryRows rows;
    private final RecoveryFiles files;
    private final FileRows file;
    private final Claims claims;
    private final Access access;
    private final SideTasks tasks;
    private final ApplicationEventPublisher events;
    private final Terms terms;
    private final Clock clock;

    DecideRecovery(
            @Lazy Recoveries recoveries,
            RecoveryRows rows,
            RecoveryFiles files,
            FileRows file,
            Claims claims,
            Access access,
            @Lazy SideTasks tasks,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.recoveries = recoveries;
        this.rows = rows;
        this.files = files;
        this.file = file;
        this.claims = claims;
        this.access = access;
        this.tasks = tasks;
        this.events = events;
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(
                Stage.RECOVERY_FACTS,
                Stage.RECOVERY_NOTICE,
                Stage.RECOVERY_DECISION,
                Stage.RECOVERY_APPROVAL,
                Stage.RECOVERY_COLLECTION,
                Stage.RECOVERY_CLOSING);
    }

    @Override
    public Seat seat(UUID recoveryId, Stage stage) {
        return new Seat(recoveries.office(recoveries.get(recoveryId), stage).id(), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        RecoveryFile known = files.of(recoveries.get(step.task().caseId()));
        return switch (step.task().stage()) {
            case RECOVERY_FACTS -> found(known, step);
            case RECOVERY_NOTICE -> tell(known, step);
            case RECOVERY_DECISION -> propose(known, step);
            case RECOVERY_APPROVAL -> decide(known, step);
            case RECOVERY_COLLECTION -> settle(known);
            default -> close(known, step);
        };
    }

    private Conclusion found(RecoveryFile known, StepDone step) {
        if (step.outcome() == Outcome.DROP) {
            drop(known, step);
            return Conclusion.ends(Map.of("factsOutcome", "DROPPED"));
        }
        if (known.facts() == null) {
            throw Refusal.invalid("no-facts", "还没有登记违规事实、证据、依据和金额。登记以后再报送。");
        }
        return Conclusion.ends(Map.of("factsOutcome", "PROPOSED"));
    }

    private void drop(RecoveryFile known, StepDone step) {
        String reason = Texts.required("comment", "不予追缴的理由", step.comment(), LONGEST);
        UUID id = known.recovery().id();
        rows.update(id, State.DROPPED);
        events.publishEvent(new RecoveryDropped(
                id,
                reason,
                step.task().stage() == Stage.RECOVERY_DECISION,
                step.by().actor()));
    }

    private Conclusion tell(RecoveryFile known, StepDone step) {
        Grounds facts = Objects.requireNonNull(known.facts());
        UUID id = known.recovery().id();
        access.requireSecond(step.by(), facts.recordedBy(), Subject.ofRecovery(id));
        rows.told(id, LocalDate.now(clock));
        events.publishEvent(
                new RecoveryTold(id, facts.amount(), facts.basis(), step.by().actor()));
        return Conclusion.ends(Map.of());
    }

    private Conclusion propose(RecoveryFile known, StepDone step) {
        if (step.outcome() == Outcome.DROP) {
            drop(known, step);
            return Conclusion.ends(Map.of("proposalOutcome", "DROPPED"));
        }
        if (known.decision() == null) {
            throw Refusal.invalid("no-decision", "还没有拟定追缴决定的金额、期限和收款账户。拟定以后再报送。");
        }
        requireLawful(known);
        requireHeard(known);
        return Conclusion.ends(Map.of("proposalOutcome", "PROPOSED"));
    }

    private void requireLawful(RecoveryFile known) {
        Gate gate = terms.decision(known.proceedings(terms));
        LocalDate today = LocalDate.now(clock);
        if (!gate.isOpen(today)) {
            throw Refusal.invalid("too-early", gate.why(today));
        }
    }

    /** What the party said since the draft has to be weighed in it (行政处罚法 §45). */
    private static void requireHeard(RecoveryFile known) {
        if (known.heard().size() > Objects.requireNonNull(known.decision()).heard()) {
            throw Refusal.invalid("not-weighed", "拟定决定以后又登记了陈述、申辩或者听证。写明怎样处理，重新保存决定，再报送。");
        }
    }

    /** The money is claimed in the same transaction. */
    private Conclusion decide(RecoveryFile known, StepDone step) {
        Decision decision = Objects.requireNonNull(known.decision());
        UUID id = known.recovery().id();
        access.requireSecond(step.by(), decision.proposedBy(), Subject.ofRecovery(id));
        requireLawful(known);
        requireHeard(known);
        String paper = PaperNumber.parse("comment", step.comment());
        if (!file.issue(id, decision, paper, LocalDate.now(clock), step.by())) {
            throw Refusal.field("comment", "文号 {0} 已经用于另一件追缴决定。", paper);
        }
        claims.raise(new Claim(known.award().id(), decision.amount(), paper, "claim-" + id), step.by());
        events.publishEvent(new RecoveryDecided(
                id, paper, decision.amount(), decision.payDays(), step.by().actor()));
        return Conclusion.ends(Map.of());
    }

    private Conclusion settle(RecoveryFile known) {
        requireSettled(known);
        return Conclusion.ends(Map.of());
    }

    private static void requireSettled(RecoveryFile known) {
        requireSquare(known);
        if (known.appeals().stream().anyMatch(filed -> filed.appeal().isPending())) {
            throw Refusal.invalid("appeal-pending", "复议或者诉讼还没有结果，不能办结。");
        }
        if (known.measures().stream().anyMatch(Measure::isOpen)) {
            throw Refusal.invalid("measure-open", "还有等第二人复核的事项，复核以后再办结。");
        }
    }

    private static void requireSquare(RecoveryFile known) {
        if (known.left().isPositive()) {
            throw Refusal.invalid("not-square", "账上还有 {0} 元没有追回，也没有决定核销，不能办结。", known.left());
        }
    }

    private Conclusion close(RecoveryFile known, StepDone step) {
        UUID id = known.recovery().id();
        UUID first = tasks.doer(id, Stage.RECOVERY_COLLECTION)
                .map(SideTasks.Doer::personId)
                .orElse(known.recovery().openedBy());
        access.requireSecond(step.by(), first, Subject.ofRecovery(id));
        requireSettled(known);
        rows.update(id, State.CLOSED);
        events.publishEvent(new RecoveryClosed(
                id, known.received(), known.writtenOff(), step.by().actor()));
        return Conclusion.ends(Map.of());
    }

    /** What the party was told, and what was decided, is not taken back by a click. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        return switch (step.task().stage()) {
            case RECOVERY_FACTS -> Map.of("factsOutcome", "OPEN");
            case RECOVERY_DECISION -> Map.of("proposalOutcome", "OPEN");
            case RECOVERY_COLLECTION -> Map.of();
            case RECOVERY_NOTICE -> throw Refusal.invalid("told", "事先告知书已经发出，不能退回到告知以前。");
            default -> throw Refusal.invalid("decided", "追缴决定已经作出，不能退回；要改的话撤销决定。");
        };
    }
}
