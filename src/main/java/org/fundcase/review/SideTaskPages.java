package org.fundcase.review;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the answers to questions beside a case from its page: they complete their tasks as every step does. */
@Controller
class SideTaskPages {

    private final Workflow workflow;
    private final GrantCases cases;

    SideTaskPages(@Lazy Workflow workflow, GrantCases cases) {
        this.workflow = workflow;
        this.cases = cases;
    }

    /**
     * An answer as the form has it.
     *
     * @param answer the words
     * @param effect what it takes off, in yuan; blank where nothing is said
     * @param differences what a second check finds otherwise
     */
    record Form(
            int version,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String effect,
            @Nullable String differences)
            implements Serializable {

        TaskCompletion completion(String task) {
            List<Reason> more = new ArrayList<>();
            if (effect != null && !effect.isBlank()) {
                more.add(AnswerEffect.as(effect));
            }
            if (differences != null && !differences.isBlank()) {
                more.add(new Reason("differences", differences, null));
            }
            return new TaskCompletion(
                    task, Outcome.of(outcome == null ? "" : outcome), more, answer == null ? "" : answer, version);
        }
    }

    @PostMapping("/cases/{id}/answers/{task}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID task,
            Form form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        cases.seenBy(me, id);
        CaseTask asked = workflow.task(task.toString())
                .filter(one -> one.caseId().equals(id) && one.stage().isBeside())
                .filter(one -> one.officeId().equals(me.officeId()))
                .orElseThrow(Refusal::notFound);
        String to = RefusedStep.attempt(
                () -> workflow.complete(form.completion(asked.id()), me),
                "/cases/" + id + "#" + asked.stage().id(),
                flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("answered", asked.id());
            flash.addFlashAttribute("answerForm", form);
        }
        return to;
    }
}
