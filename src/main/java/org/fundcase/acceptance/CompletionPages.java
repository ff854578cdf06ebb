package org.fundcase.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.fundcase.acceptance.CompletionEvent.Place;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acceptance and closing of a case in the browser: for the enterprise, the offices, and who inspects. */
@Controller
@RequestMapping("/cases/{id}/completion")
class CompletionPages {

    private final ShowCompletion show;
    private final GrantCases cases;
    private final ApplyForAcceptance apply;
    private final CheckCompletion check;
    private final CorrectResult correct;
    private final ReopenClosed reopen;
    private final Workflow workflow;

    CompletionPages(
            ShowCompletion show,
            GrantCases cases,
            ApplyForAcceptance apply,
            CheckCompletion check,
            CorrectResult correct,
            ReopenClosed reopen,
            Workflow workflow) {
        this.show = show;
        this.cases = cases;
        this.apply = apply;
        this.check = check;
        this.correct = correct;
        this.reopen = reopen;
        this.workflow = workflow;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return new ModelAndView(me.isApplicant() ? "acceptance/own" : "acceptance/work")
                .addObject("view", show.of(id, me))
                .addObject("fates", Fate.values())
                .addObject("outcomes", Check.Outcome.values())
                .addObject("places", Place.values())
                .addObject("rows", PanelForm.ROWS)
                .addObject("me", me);
    }

    /** A part of the page of an application. */
    @GetMapping("/part")
    String part(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("view", show.of(id, me));
        return "acceptance/part :: part";
    }

    /** @param submit whether it is handed in at once */
    @PostMapping("/application")
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean submit,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(
                id,
                submit ? "acceptance.applied" : "acceptance.saved",
                fields,
                form -> {
                    apply.save(id, form, me);
                    if (submit) {
                        apply.submit(id, me);
                    }
                },
                me,
                flash);
    }

    @PostMapping("/documents")
    String upload(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        cases.seenBy(me, id);
        try {
            for (MultipartFile one : file == null || file.isEmpty() ? List.<@Nullable MultipartFile>of() : file) {
                apply.receive(id, slot, one, me);
            }
            flash.addFlashAttribute("did", "acceptance.uploaded");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("refusal", refusal);
        }
        return "redirect:" + page(id) + "#slot." + slot;
    }

    @PostMapping("/documents/{document}/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        cases.seenBy(me, id);
        return RefusedStep.attempt(() -> apply.remove(id, document, me), page(id), "acceptance.removed", flash);
    }

    /** @param propose false to keep what became of the invoices only */
    @PostMapping("/check")
    String check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean propose,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(
                id,
                propose ? "acceptance.proposed" : "acceptance.reconciled",
                fields,
                form -> {
                    if (propose) {
                        check.propose(id, form, me);
                    } else {
                        check.reconcile(id, form, me);
                    }
                },
                me,
                flash);
    }

    /** The step of the person's own task that has nothing but words: an approval, a closing. */
    @PostMapping("/step")
    String step(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        cases.seenBy(me, id);
        CaseTask found =
                workflow.task(task).filter(one -> one.caseId().equals(id)).orElseThrow(Refusal::notFound);
        return kept(
                id,
                "acceptance." + found.stage().id(),
                fields,
                form -> workflow.complete(
                        new TaskCompletion(task, Outcome.of(outcome), List.of(), form.value("comment"), version), me),
                me,
                flash);
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "acceptance.correction", fields, form -> correct.propose(id, form, me), me, flash);
    }

    @PostMapping("/correction/answer")
    String answerCorrection(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(
                id,
                "acceptance.answered",
                fields,
                form -> correct.answer(id, agreed, form.value("note"), me),
                me,
                flash);
    }

    @PostMapping("/reopening")
    String ask(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "acceptance.reopening", fields, form -> reopen.ask(id, form, me), me, flash);
    }

    @PostMapping("/reopening/answer")
    String answerReopening(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(
                id,
                "acceptance.answered",
                fields,
                form -> reopen.answer(id, agreed, form.value("note"), me),
                me,
                flash);
    }

    private interface Keeping {
        void keep(AcceptanceForm form);
    }

    /** What is refused keeps all that was typed. */
    private String kept(
            UUID id,
            String did,
            MultiValueMap<String, String> fields,
            Keeping step,
            SignedIn me,
            RedirectAttributes flash) {
        cases.seenBy(me, id);
        AcceptanceForm form = new AcceptanceForm(fields.toSingleValueMap());
        String to = RefusedStep.attempt(() -> step.keep(form), page(id), did, flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("typed", form);
        }
        return to;
    }

    private static String page(UUID id) {
        return "/cases/" + id + "/completion";
    }
}
