package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.Finding;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SettleCase;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.ReasonText.Action;
import org.fundcase.schemes.RoundParameters;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.HoldTask;
import org.fundcase.workflow.Signal;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.stereotype.Component;

/**
 * Intake (受理): the receiving office accepts, asks once for everything that must be corrected, or refuses. While the
 * enterprise corrects, the office's own clock stands still; the days it had left are given back afterwards.
 */
@Component
class DecideIntake implements StepHandler {

    private final GrantCases cases;
    private final SettleCase settle;
    private final Rounds rounds;
    private final Reasons reasons;
    private final AssessCase assess;
    private final HoldTask clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DecideIntake(
            GrantCases cases,
            SettleCase settle,
            Rounds rounds,
            Reasons reasons,
            AssessCase assess,
            HoldTask clocks,
            WorkingCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.settle = settle;
        this.rounds = rounds;
        this.reasons = reasons;
        this.assess = assess;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.ACCEPTANCE, Stage.CORRECTION);
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        GrantCase grantCase = cases.get(caseId);
        RoundParameters round = rounds.get(grantCase.roundId()).parameters();
        LocalDate today = LocalDate.now(clock);
        return stage == Stage.CORRECTION
                ? new Seat(grantCase.enterpriseId(), calendar.plusCalendarDays(today, round.number("correctionDays")))
                : new Seat(
                        grantCase.requiredRoute().receiver(),
                        calendar.plusWorkingDays(today, round.number("acceptanceDays")));
    }

    @Override
    public Conclusion conclude(StepDone step) {
        if (step.task().stage() == Stage.CORRECTION) {
            return corrected(step);
        }
        return switch (step.outcome()) {
            case ACCEPT -> accept(step);
            case CORRECT -> correct(step);
            case REFUSE -> refuse(step);
            default -> throw new IllegalStateException("Not an outcome of intake: " + step.outcome());
        };
    }

    @Override
    public boolean isFinal(Stage stage) {
        return true;
    }

    /** The enterprise has its paper, so one person alone cannot take it back; a later office can send the case back. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        if (step.why() == StepUndone.Why.TAKEN_BACK) {
            throw Refusal.invalid("told", "受理通知书已经发给企业，不能撤回。要重新审查，由后面的环节退回到受理。");
        }
        return Map.of("intakeOutcome", "OPEN");
    }

    private Conclusion accept(StepDone step) {
        settle.accepted(Reasons.settlement(step), knowingly(step));
        return Conclusion.ends(Map.of("intakeOutcome", "ACCEPTED"));
    }

    /**
     * What the checks found against it in words, once the officer has said why it is accepted all the same.
     *
     * @throws Refusal with the list if the officer has not
     */
    private List<String> knowingly(StepDone step) {
        List<Words> standing = assess.of(cases.get(step.task().caseId())).standing().stream()
                .map(Finding::inWords)
                .toList();
        if (!standing.isEmpty() && step.comment().isBlank()) {
            throw Refusal.invalid(
                    "open-findings",
                    Words.of("还有 {0} 项不符合的检查结果没有处理。逐项不采纳并写明理由，或者在意见里写明为什么仍然受理。", standing.size()),
                    standing);
        }
        return standing.stream().map(Words::zh).toList();
    }

    private Conclusion refuse(StepDone step) {
        reasons.require(step, Action.REFUSE);
        settle.refused(Reasons.settlement(step));
        return Conclusion.ends(Map.of("intakeOutcome", "REFUSED"));
    }

    private Conclusion correct(StepDone step) {
        reasons.require(step, Action.CORRECT);
        GrantCase grantCase = cases.get(step.task().caseId());
        RoundParameters round = rounds.get(grantCase.roundId()).parameters();
        if (grantCase.corrections() >= round.number("correctionsAllowed")) {
            throw Refusal.invalid("corrections-used", "已经通知补正 {0} 次，用完了本批次的次数。请受理或不予受理。", grantCase.corrections());
        }
        LocalDate due = calendar.plusCalendarDays(LocalDate.now(clock), round.number("correctionDays"));
        settle.correctionRequested(Reasons.settlement(step), due);
        return Conclusion.holds(Signal.REQUEST_CORRECTION);
    }

    private Conclusion corrected(StepDone step) {
        clocks.openTasks(step.task().caseId()).stream()
                .filter(task -> task.stage() == Stage.ACCEPTANCE && task.state() == CaseTask.State.HELD)
                .forEach(held -> clocks.resume(held, moved(held)));
        return Conclusion.ends(Map.of());
    }

    /** The working days that were left when the clock stopped, counted from today. */
    private LocalDate moved(CaseTask held) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = held.due() == null ? today : held.due();
        LocalDate since = held.heldSince() == null ? today : held.heldSince();
        int left = Math.max(0, calendar.workingDaysBetween(since, due));
        return calendar.plusWorkingDays(today, left);
    }
}
