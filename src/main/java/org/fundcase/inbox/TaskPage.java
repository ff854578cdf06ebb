package org.fundcase.inbox;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.fundcase.workflow.CaseTask;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a task. What is refused is told on the case page, with what was typed. */
@Controller
class TaskPage {

    private final WorkTasks tasks;
    private final InboxRows inbox;

    TaskPage(WorkTasks tasks, InboxRows inbox) {
        this.tasks = tasks;
        this.inbox = inbox;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(
            @PathVariable String id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> tasks.claim(id, version, me), page(id, me), flash);
    }

    @PostMapping("/tasks/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> tasks.release(id, version, me), page(id, me), flash);
    }

    @PostMapping("/tasks/{id}/transfer")
    String transfer(
            @PathVariable String id,
            Transfer transfer,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> tasks.transfer(id, transfer.version(), transfer.to(), me), page(id, me), flash);
    }

    @PostMapping("/tasks/{id}/complete")
    String complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        CaseTask task = tasks.require(id, me);
        Optional<InboxItem> before = inbox.find(id, me);
        try {
            tasks.complete(CompletionForm.of(id, form), me);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refusal", refusal);
            flash.addFlashAttribute("entered", new LinkedMultiValueMap<>(form));
            return "redirect:" + task.page();
        }
        flash.addFlashAttribute("done", form.getFirst("outcome"));
        boolean next = form.containsKey("next");
        return before.filter(item -> next)
                .flatMap(item -> inbox.beside(item.cursor(), false, me))
                .map(item -> "redirect:" + item.page())
                .orElse(next ? "redirect:/inbox" : "redirect:" + task.page());
    }

    /** The task before or after one in the queue; the inbox if there is none. */
    @GetMapping("/inbox/beside/{id}")
    String beside(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean before,
            @AuthenticationPrincipal SignedIn me) {
        return inbox.find(id, me)
                .flatMap(item -> inbox.beside(item.cursor(), before, me))
                .map(item -> "redirect:" + item.page())
                .orElse("redirect:/inbox");
    }

    private String page(String id, SignedIn me) {
        return tasks.require(id, me).page();
    }

    record Transfer(UUID to, int version) {}
}
