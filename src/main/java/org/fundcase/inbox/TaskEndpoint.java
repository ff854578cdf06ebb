package org.fundcase.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.fundcase.workflow.TaskCompletion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finishing tasks by program. */
@Tag(name = "tasks")
@RestController
class TaskEndpoint {

    private final WorkTasks tasks;

    TaskEndpoint(WorkTasks tasks) {
        this.tasks = tasks;
    }

    @Operation(
            operationId = "completeTask",
            summary = "Complete a task. 409 if it is done, claimed or stale; 422 if the outcome is not allowed here")
    @PostMapping("/api/v1/tasks/{id}/complete")
    TaskView complete(
            @PathVariable String id, @Valid @RequestBody Completion completion, @AuthenticationPrincipal SignedIn me) {
        return TaskView.of(tasks.complete(completion.of(id), me));
    }

    /**
     * @param outcome accept, correct, refuse, recommend, reject; corrected for the enterprise's correction
     * @param reasons null is none
     * @param version the version of the task that was seen
     */
    record Completion(
            @NotNull(message = "缺少 outcome") @Nullable String outcome,
            @Nullable List<@NotNull(message = "理由里有空的一条。每条写 code 和 text，没有理由就不写这一项。") @Valid TypedReason> reasons,
            @Size(max = 2000, message = "意见最多 2,000 个字") @Nullable String comment,
            @NotNull(message = "缺少 version") @Nullable Integer version) {

        TaskCompletion of(String taskId) {
            List<StepHandler.Reason> typed = reasons == null
                    ? List.of()
                    : reasons.stream().map(TypedReason::reason).toList();
            return new TaskCompletion(
                    taskId,
                    Outcome.of(outcome == null ? "" : outcome),
                    typed,
                    comment == null ? "" : comment,
                    version == null ? 0 : version);
        }
    }

    record TypedReason(
            @NotNull(message = "缺少 code") @Nullable String code,
            @Size(max = 1000, message = "理由最多 1,000 个字") @Nullable String text,
            @Nullable UUID documentId) {

        StepHandler.Reason reason() {
            return new StepHandler.Reason(code == null ? "" : code, text == null ? "" : text, documentId);
        }
    }

    /** @param state open, held, done or cancelled */
    record TaskView(
            String id,
            UUID caseId,
            @Schema(implementation = Stage.class) String stage,
            @Schema(allowableValues = {"open", "held", "done", "cancelled"}) String state,
            @Nullable String assignee,
            @Nullable LocalDate due,
            @Nullable Outcome outcome,
            int version) {

        static TaskView of(CaseTask task) {
            return new TaskView(
                    task.id(),
                    task.caseId(),
                    task.stage().name(),
                    task.state().name().toLowerCase(Locale.ROOT),
                    task.assigneeName(),
                    task.due(),
                    task.outcome(),
                    task.version());
        }
    }
}
