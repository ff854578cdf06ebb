package org.fundcase.allocation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Offices;
import org.fundcase.allocation.Course.Next;
import org.fundcase.allocation.Course.Publicity;
import org.fundcase.allocation.Course.Step;
import org.fundcase.cases.GrantCase;
import org.fundcase.funding.Award;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.RoundOffices;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes next for an application, and who has it; the offices' inner steps are one step here. */
@Component
class NextSteps {

    private final Workflow workflow;
    private final RoundOffices offices;
    private final Offices names;

    NextSteps(Workflow workflow, RoundOffices offices, Offices names) {
        this.workflow = workflow;
        this.offices = offices;
        this.names = names;
    }

    /** Null where nothing comes any more, or nothing was handed in yet. */
    @Nullable Next of(GrantCase grantCase, UUID round, List<Publicity> shown, List<Award> awarded) {
        return switch (grantCase.state()) {
            case SUBMITTED -> atTasks(Step.ACCEPTANCE, grantCase.id());
            case IN_CORRECTION -> new Next(Step.CORRECTION, "", due(workflow.openTasks(grantCase.id())));
            case IN_PRELIMINARY_REVIEW -> atTasks(Step.PRELIMINARY_REVIEW, grantCase.id());
            case AWAITING_REVIEW -> new Next(Step.REVIEW, office(round, Stage.START_REVIEW), null);
            case IN_REVIEW -> new Next(Step.REVIEW, whose(workflow.openTasks(grantCase.id())), null);
            case AWAITING_DECISION -> decision(round, shown);
            case AWAITING_PAYMENT, PAYMENT_RETURNED -> payment(awarded);
            case IMPLEMENTING -> new Next(Step.IMPLEMENTATION, "", null);
            case IN_COMPLETION -> atTasks(Step.ACCEPT, grantCase.id());
            case RECTIFYING -> new Next(Step.RECTIFY, "", due(workflow.openTasks(grantCase.id())));
            case CLOSING -> atTasks(Step.CLOSE, grantCase.id());
            case DRAFT, REFUSED, WITHDRAWN, REJECTED, NOT_SUPPORTED, CLOSED -> null;
        };
    }

    private Next decision(UUID round, List<Publicity> shown) {
        if (shown.isEmpty()) {
            return new Next(Step.DECISION, office(round, Stage.RANKING), null);
        }
        Publicity last = shown.get(shown.size() - 1);
        return last.over()
                ? new Next(Step.ISSUE, office(round, Stage.ISSUE), null)
                : new Next(Step.PUBLICITY, office(round, Stage.PUBLICATION), last.until());
    }

    private @Nullable Next payment(List<Award> awarded) {
        return awarded.stream()
                .filter(award -> !award.isPaidOut())
                .findFirst()
                .map(this::payment)
                .orElse(null);
    }

    private Next payment(Award award) {
        String payer = names.get(award.payingOffice()).name();
        if (award.receivedOn() == null) {
            return new Next(Step.SIGNING, payer, null);
        }
        boolean waits = award.waiting().isPositive()
                && !award.payable().isPositive()
                && !award.requested().isPositive();
        return new Next(waits ? Step.RELEASE : Step.PAYMENT, payer, award.dueOn());
    }

    private Next atTasks(Step step, UUID caseId) {
        List<CaseTask> open = workflow.openTasks(caseId);
        return new Next(step, whose(open), due(open));
    }

    private String whose(List<CaseTask> open) {
        return Words.list(open.stream()
                        .map(CaseTask::officeId)
                        .distinct()
                        .map(id -> names.get(id).name())
                        .collect(Collectors.toList()))
                .zh();
    }

    private static @Nullable LocalDate due(List<CaseTask> open) {
        return open.stream()
                .filter(task -> task.state() == CaseTask.State.OPEN)
                .map(CaseTask::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private String office(UUID round, Stage stage) {
        return names.get(offices.of(round, stage)).name();
    }
}
