package org.fundcase.review.sampling;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.AnswerEffect;
import org.fundcase.review.HoldReview;
import org.fundcase.review.Proposals;
import org.fundcase.review.sampling.SamplingEvent.SecondCheckAnswered;
import org.fundcase.review.sampling.SamplingEvent.SecondCheckDone;
import org.fundcase.review.sampling.SecondCheck.Answer;
import org.fundcase.review.sampling.SecondCheck.Result;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.SideTasks.Doer;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The second check (复核) by somebody else than the first reviewer, and the answer where the two disagree. */
@Component
class CheckAgain implements StepHandler {

    private static final int LONG = 2_000;

    private final CheckRows rows;
    private final AskSecondCheck ask;
    private final GrantCases cases;
    private final HoldReview hold;
    private final Proposals proposals;
    private final SideTasks tasks;
    private final ApplicationEventPublisher events;

    CheckAgain(
            CheckRows rows,
            AskSecondCheck ask,
            GrantCases cases,
            HoldReview hold,
            Proposals proposals,
            SideTasks tasks,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ask = ask;
        this.cases = cases;
        this.hold = hold;
        this.proposals = proposals;
        this.tasks = tasks;
        this.events = events;
    }

    /** Where the second check says what differs, as it comes with a completed task: a reason of this code. */
    static final String DIFFERENCES = "differences";

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.SECOND_CHECK, Stage.CHECK_ANSWER);
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        return new Seat(hold.office(cases.get(caseId)), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        SecondCheck check = rows.ofTask(UUID.fromString(step.task().id())).orElseThrow(Refusal::notFound);
        if (step.task().stage() == Stage.SECOND_CHECK) {
            check(check, step);
        } else {
            answer(check, step);
        }
        return Conclusion.ends(Map.of());
    }

    private void check(SecondCheck check, StepDone step) {
        requireOther(check, step);
        if (cases.get(check.caseId()).state() != CaseState.AWAITING_DECISION) {
            throw Refusal.conflict("under-review", "这个案件正在重新审核，审核办完以后再复核。");
        }
        boolean agrees = step.outcome() == Outcome.CONSISTENT;
        Faults faults = new Faults();
        String reason = faults.text(() -> Texts.required(AnswerEffect.WORDS, "复核的理由", step.comment(), LONG));
        String differences = faults.text(() -> agrees
                ? Texts.optional(DIFFERENCES, "不一致的地方", typed(step), LONG)
                : Texts.required(DIFFERENCES, "不一致的地方", typed(step), LONG));
        faults.refuse();
        if (agrees && !differences.isEmpty()) {
            throw Refusal.field(DIFFERENCES, "写了不一致的地方，结论却选了一致。核对后再交。");
        }
        Result result = new Result(
                agrees, reason, differences, step.by().personId(), step.by().name());
        rows.insert(check.id(), result);
        events.publishEvent(new SecondCheckDone(
                check.caseId(),
                check.drawing(),
                agrees,
                reason,
                differences,
                step.by().actor()));
        if (!agrees) {
            ask.askBack(check);
        }
    }

    private void requireOther(SecondCheck check, StepDone step) {
        UUID person = step.by().personId();
        boolean reviewed = tasks.doer(check.caseId(), Stage.REVIEW)
                .map(Doer::personId)
                .filter(person::equals)
                .isPresent();
        if (reviewed || person.equals(check.first().personId())) {
            throw Refusal.forbidden("这个案件由你审核，复核要换一个人办。请转办给没有审核过它的人。");
        }
    }

    private static String typed(StepDone step) {
        return step.reasons().stream()
                .filter(reason -> reason.code().equals(DIFFERENCES))
                .map(Reason::text)
                .findFirst()
                .orElse("");
    }

    private void answer(SecondCheck check, StepDone step) {
        Result result = check.result();
        if (result != null && result.byId().equals(step.by().personId())) {
            throw Refusal.forbidden("这个案件由你复核，不能答复自己的复核意见。请换一个人办。");
        }
        hold.requireChangeable(check.caseId());
        boolean adopted = step.outcome() == Outcome.ADOPT;
        String words = Texts.required(AnswerEffect.WORDS, adopted ? "答复" : "不采纳的理由", step.comment(), LONG);
        Money effect = adopted ? AnswerEffect.of(step).orElse(Money.ZERO) : Money.ZERO;
        rows.insert(check.id(), new Answer(adopted, effect, words, step.by().name()), step.by());
        if (effect.isPositive()) {
            String reason = Words.of("第 {0} 次复核抽查：{1}", check.drawing(), words).zh();
            proposals.cut(check.caseId(), new Proposals.Cut(check.id(), effect, reason), step.by());
        }
        events.publishEvent(new SecondCheckAnswered(
                check.caseId(),
                check.drawing(),
                adopted,
                effect,
                words,
                step.by().actor()));
    }

    /** What was checked stands; the model never goes back over it. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        return Map.of();
    }
}
