package org.fundcase.acceptance;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.acceptance.CompletionEvent.AcceptanceApplied;
import org.fundcase.acceptance.CompletionEvent.AcceptanceConcluded;
import org.fundcase.acceptance.CompletionEvent.AcceptanceReturned;
import org.fundcase.acceptance.CompletionEvent.RectificationOrdered;
import org.fundcase.accounts.Access;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SettleCase;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The steps of an acceptance: the enterprise applies, its office proposes a result, a second person agrees, and where
 * something has to be put right the enterprise applies again.
 */
@Component
class HandleCompletion implements StepHandler {

    private static final int LONGEST = 1000;

    private final GrantCases cases;
    private final RequestRows requests;
    private final ResultRows checks;
    private final ApplyForAcceptance apply;
    private final AcceptingOffices offices;
    private final ApplyResult result;
    private final SettleCase settle;
    private final Access access;
    private final ApplicationEventPublisher events;

    HandleCompletion(
            GrantCases cases,
            RequestRows requests,
            ResultRows checks,
            @Lazy ApplyForAcceptance apply,
            AcceptingOffices offices,
            ApplyResult result,
            SettleCase settle,
            Access access,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.requests = requests;
        this.checks = checks;
        this.apply = apply;
        this.offices = offices;
        this.result = result;
        this.settle = settle;
        this.access = access;
        this.events = events;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(
                Stage.COMPLETION, Stage.COMPLETION_CHECK, Stage.COMPLETION_APPROVAL, Stage.COMPLETION_RECTIFICATION);
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        return switch (stage) {
            case COMPLETION -> new Seat(cases.get(caseId).enterpriseId(), null);
            case COMPLETION_RECTIFICATION ->
                new Seat(cases.get(caseId).enterpriseId(), latest(caseId).dueOn());
            case COMPLETION_APPROVAL -> new Seat(latest(caseId).officeId(), null);
            default -> new Seat(offices.office(caseId).id(), null);
        };
    }

    @Override
    public Conclusion conclude(StepDone step) {
        return switch (step.task().stage()) {
            case COMPLETION -> applied(step, false);
            case COMPLETION_RECTIFICATION -> applied(step, true);
            case COMPLETION_CHECK -> proposed(step);
            default -> approved(step);
        };
    }

    private Conclusion applied(StepDone step, boolean again) {
        UUID caseId = step.task().caseId();
        List<Refusal.Fault> missing = apply.missing(cases.get(caseId), again);
        if (!missing.isEmpty()) {
            throw Refusal.fields(missing);
        }
        Request draft = requests.latest(caseId).orElseThrow();
        requests.submit(caseId, draft.no(), step.by());
        events.publishEvent(new AcceptanceApplied(
                caseId,
                draft.no(),
                Objects.requireNonNull(draft.completedOn()),
                Objects.requireNonNull(draft.spent()),
                step.by().actor()));
        return Conclusion.ends(Map.of("acceptanceOutcome", "OPEN"));
    }

    private Conclusion proposed(StepDone step) {
        boolean there = checks.ofCase(step.task().caseId()).stream()
                .findFirst()
                .filter(Check::isOpen)
                .isPresent();
        if (!there) {
            throw Refusal.invalid("no-result", "还没有填验收核查和结论。到案件的验收页填好，再报送。");
        }
        return Conclusion.ends(Map.of());
    }

    private Conclusion approved(StepDone step) {
        UUID caseId = step.task().caseId();
        Check check = latest(caseId);
        access.requireSecond(step.by(), check.proposedBy(), Subject.ofCase(caseId));
        boolean agreed = step.outcome() == Outcome.APPROVE;
        String note = agreed
                ? Texts.optional("comment", "意见", step.comment(), LONGEST)
                : Texts.required("comment", "退回的理由", step.comment(), LONGEST);
        if (agreed) {
            result.requireAtRest(check);
        }
        if (!checks.answer(check.id(), agreed, note, step.by())) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        if (!agreed) {
            events.publishEvent(
                    new AcceptanceReturned(caseId, check.id(), note, step.by().actor()));
            return Conclusion.ends(Map.of("acceptanceOutcome", "RETURNED"));
        }
        return Conclusion.ends(Map.of("acceptanceOutcome", check.outcome().isFinal() ? "CONCLUDED" : "RECTIFY"));
    }

    /** The money moves once the model has gone on: an award that is taken off whole ends the case. */
    @Override
    public void followed(StepDone step) {
        if (step.task().stage() != Stage.COMPLETION_APPROVAL || step.outcome() != Outcome.APPROVE) {
            return;
        }
        UUID caseId = step.task().caseId();
        Check check = latest(caseId);
        if (!check.outcome().isFinal()) {
            events.publishEvent(new RectificationOrdered(
                    caseId,
                    check.id(),
                    Objects.requireNonNull(check.dueOn()),
                    check.reason(),
                    step.by().actor()));
            return;
        }
        events.publishEvent(new AcceptanceConcluded(
                caseId,
                check.id(),
                check.outcome(),
                check.figures().awarded(),
                check.amount(),
                check.reason(),
                false,
                step.by().actor()));
        result.apply(check, step.by());
        settle.accepted(caseId);
    }

    private Check latest(UUID caseId) {
        return checks.ofCase(caseId).stream()
                .filter(check -> !check.correction())
                .findFirst()
                .orElseThrow();
    }

    /** A second person sends a result back with the outcome of the step, and what was concluded is corrected by two persons. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        throw Refusal.invalid("in-completion", "验收的步骤不能撤回，也不能退回到以前的环节。复核人不同意的，选“退回”；结论错了的，由市工信局更正。");
    }

    @Override
    public boolean isFinal(Stage stage) {
        return true;
    }
}
