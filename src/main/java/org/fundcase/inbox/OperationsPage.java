package org.fundcase.inbox;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of “更多操作”. Each leads back to the page of the case or round, which tells what was done or refused. */
@Controller
@RequestMapping("/tasks/{id}")
class OperationsPage {

    private final Operations operations;
    private final CopyTask copies;
    private final UrgeTask urges;
    private final Drafts drafts;
    private final Workflow workflow;

    OperationsPage(Operations operations, CopyTask copies, UrgeTask urges, Drafts drafts, Workflow workflow) {
        this.operations = operations;
        this.copies = copies;
        this.urges = urges;
        this.drafts = drafts;
        this.workflow = workflow;
    }

    /** @param people ids in their order */
    record Copying(@Nullable List<@Nullable UUID> people, @Nullable String words) {}

    record Removing(@Nullable UUID signer, @Nullable Integer version) {}

    @PostMapping("/signers")
    String ask(
            @PathVariable String id,
            Operations.Asking form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return attempt(id, "asked", () -> operations.ask(id, form, me), flash);
    }

    @PostMapping("/signers/remove")
    String remove(
            @PathVariable String id, Removing form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return attempt(id, "removed", () -> operations.remove(id, form.signer(), form.version(), me), flash);
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable String id,
            Operations.Signature form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return attempt(id, "signed", () -> operations.sign(id, form, me), flash);
    }

    @PostMapping("/conclusion/release")
    String release(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return attempt(id, "released", () -> operations.release(id, version, me), flash);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable String id,
            Operations.Returning form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return attempt(id, "returned", () -> operations.sendBack(id, form, me), flash);
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable String id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return attempt(id, "takenBack", () -> operations.takeBack(id, me), flash);
    }

    @PostMapping("/copies")
    String copy(@PathVariable String id, Copying form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return attempt(id, "copied", () -> copies.send(id, form.people(), form.words(), me), flash);
    }

    @PostMapping("/urge")
    String urge(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String words,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return attempt(id, "urged", () -> urges.urge(id, words, me), flash);
    }

    @PostMapping("/draft")
    String draft(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return attempt(id, "drafted", () -> drafts.save(id, form, me), flash);
    }

    /** What a page keeps by itself while somebody writes. */
    @PostMapping("/draft/silent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn me) {
        drafts.save(id, form, me);
    }

    @PostMapping("/draft/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        drafts.drop(id, me);
    }

    private String attempt(String id, String word, Runnable step, RedirectAttributes flash) {
        String page = workflow.task(id).map(CaseTask::page).orElse("/inbox");
        String next = RefusedStep.attempt(step, page, flash);
        if (!(flash.getFlashAttributes().get("refusal") instanceof Refusal)) {
            flash.addFlashAttribute("operated", word);
        }
        return next;
    }
}
