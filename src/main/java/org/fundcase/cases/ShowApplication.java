package org.fundcase.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.OpenCall;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Slot;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of an application show. */
@Component
class ShowApplication {

    private final AssessCase assess;
    private final Decisions decisions;
    private final Workflow workflow;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ShowApplication(AssessCase assess, Decisions decisions, Workflow workflow, WorkingCalendar calendar, Clock clock) {
        this.assess = assess;
        this.decisions = decisions;
        this.workflow = workflow;
        this.calendar = calendar;
        this.clock = clock;
    }

    ApplicationView of(GrantCase grantCase) {
        AssessCase.Scene scene = assess.scene(grantCase);
        Assessment assessment = assess.of(scene);
        Decision correction = correction(grantCase);
        List<Reason> asked = correction == null ? List.of() : correction.reasons();
        List<Proof> proofs = scene.slots().stream()
                .map(slot -> proof(slot, scene, assessment, asked))
                .toList();
        return new ApplicationView(
                scene, assessment, proofs, call(scene.round()), correction, next(grantCase, scene.round()));
    }

    OpenCall call(Round round) {
        return OpenCall.of(round, LocalDate.now(clock), calendar);
    }

    /** The last day of whoever has the case now; null where no term runs. */
    @Nullable LocalDate next(GrantCase grantCase, Round round) {
        return switch (grantCase.state()) {
            case DRAFT -> call(round).closesAt().toLocalDate();
            case IN_CORRECTION -> due(grantCase.id(), CaseTask.State.OPEN, correction(grantCase));
            case SUBMITTED, IN_PRELIMINARY_REVIEW -> due(grantCase.id(), CaseTask.State.OPEN, null);
            default -> null;
        };
    }

    private @Nullable LocalDate due(UUID id, CaseTask.State state, @Nullable Decision decision) {
        if (decision != null && decision.due() != null) {
            return decision.due();
        }
        return workflow.openTasks(id).stream()
                .filter(task -> task.state() == state)
                .map(CaseTask::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Decision correction(GrantCase grantCase) {
        return grantCase.state() != CaseState.IN_CORRECTION
                ? null
                : decisions.of(grantCase.id()).stream()
                        .filter(decision -> decision.outcome().equals("correct"))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    private static Proof proof(Slot slot, AssessCase.Scene scene, Assessment assessment, List<Reason> asked) {
        List<DocumentDetail> held = scene.in(slot);
        List<String> here = asked.stream()
                .filter(reason ->
                        held.stream().anyMatch(detail -> detail.document().id().equals(reason.documentId())))
                .map(Reason::text)
                .toList();
        return new Proof(
                slot,
                held.stream()
                        .map(detail -> Proof.Sheet.of(detail, assessment.findings()))
                        .toList(),
                here);
    }
}
