package org.fundcase.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.rounds.OpenCall;
import org.fundcase.rounds.OpenCalls;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Slot;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of an application show. */
@Component
class ShowApplication {

    private final Dossiers dossiers;
    private final AssessCase assess;
    private final Decisions decisions;
    private final Workflow workflow;
    private final OpenCalls calls;
    private final Standings standings;
    private final Clock clock;

    ShowApplication(
            Dossiers dossiers,
            AssessCase assess,
            Decisions decisions,
            Workflow workflow,
            OpenCalls calls,
            Standings standings,
            Clock clock) {
        this.clock = clock;
        this.dossiers = dossiers;
        this.assess = assess;
        this.decisions = decisions;
        this.workflow = workflow;
        this.calls = calls;
        this.standings = standings;
    }

    ApplicationView of(GrantCase grantCase) {
        Dossier dossier = dossiers.of(grantCase);
        Assessment assessment = assess.of(dossier);
        Decision correction = correction(grantCase);
        List<Reason> asked = correction == null ? List.of() : correction.reasons();
        List<Proof> proofs = dossier.slots().stream()
                .map(slot -> proof(slot, dossier, assessment, asked))
                .toList();
        return new ApplicationView(
                dossier,
                assessment,
                proofs,
                call(dossier.round()),
                correction,
                asked.stream().map(reason -> Asked.of(reason, dossier)).toList(),
                next(grantCase, dossier.round()),
                standings.of(grantCase));
    }

    OpenCall call(Round round) {
        return calls.of(round);
    }

    /** The last day of whoever has the case now; null where no term runs, or it is over. */
    @Nullable LocalDate next(GrantCase grantCase, Round round) {
        LocalDate last = last(grantCase, round);
        return last == null || last.isBefore(LocalDate.now(clock)) ? null : last;
    }

    private @Nullable LocalDate last(GrantCase grantCase, Round round) {
        return switch (grantCase.state()) {
            case DRAFT -> call(round).closesAt().toLocalDate();
            case IN_CORRECTION, SUBMITTED, IN_PRELIMINARY_REVIEW -> due(grantCase.id());
            default -> null;
        };
    }

    private @Nullable LocalDate due(UUID id) {
        return workflow.openTasks(id).stream()
                .filter(task -> task.state() == CaseTask.State.OPEN)
                .map(CaseTask::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Decision correction(GrantCase grantCase) {
        return grantCase.state() != CaseState.IN_CORRECTION
                ? null
                : decisions.of(grantCase.id()).stream()
                        .filter(decision -> decision.outcome() == Outcome.CORRECT)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    private static Proof proof(Slot slot, Dossier dossier, Assessment assessment, List<Reason> asked) {
        List<DocumentDetail> held = dossier.in(slot);
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
                here,
                assessment.obstacles().stream()
                        .anyMatch(verdict -> verdict.clause().equals(slot.clause())));
    }
}
