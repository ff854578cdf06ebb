package org.fundcase.implementation;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
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

/** The implementation of a project in the browser: for the enterprise, the offices, and who inspects. */
@Controller
@RequestMapping("/cases/{id}/implementation")
class ProjectPages {

    private final ShowProject show;
    private final ProjectSteps steps;
    private final Proofs proofs;
    private final Attachments attachments;
    private final GrantCases cases;

    ProjectPages(ShowProject show, ProjectSteps steps, Proofs proofs, Attachments attachments, GrantCases cases) {
        this.show = show;
        this.steps = steps;
        this.proofs = proofs;
        this.attachments = attachments;
        this.cases = cases;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return new ModelAndView(me.isApplicant() ? "implementation/own" : "implementation/work")
                .addObject("view", show.of(id, me))
                .addObject("me", me);
    }

    /** A part of the page of an application. */
    @GetMapping("/part")
    String part(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("view", show.of(id, me));
        return "implementation/part :: part";
    }

    /** @param file what was said or recorded with a proof */
    @GetMapping("/proofs/{file}")
    ResponseEntity<InputStreamResource> proof(
            @PathVariable UUID id, @PathVariable UUID file, @AuthenticationPrincipal SignedIn me) {
        Attachment proof = proofs.of(show.of(id, me).file(), file);
        return SavedFile.of(proof.fileName(), proof.mime(), proof.size(), attachments.open(proof));
    }

    /** @param step as {@link ProjectSteps} names it */
    @PostMapping("/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        return kept(id, step, fields, file, (typed, proof) -> steps.take(id, step, typed, proof, me), me, flash);
    }

    /** What is refused keeps all that was typed. */
    private String kept(
            UUID id,
            String step,
            MultiValueMap<String, String> fields,
            @Nullable MultipartFile file,
            BiConsumer<Typed, @Nullable Attachment> taking,
            SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        cases.seenBy(me, id);
        Typed typed = new Typed(step + fields.toSingleValueMap().getOrDefault("about", ""), fields.toSingleValueMap());
        String page = "/cases/" + id + "/implementation";
        try (InputStream body = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null ? "" : SavedFile.nameOf(file);
            String to = RefusedStep.attempt(
                    () -> {
                        steps.requireMay(id, step, me);
                        taking.accept(typed, name.isEmpty() ? null : attachments.keep(name, body));
                    },
                    page,
                    "implementation." + step,
                    flash);
            if (flash.getFlashAttributes().containsKey("refusal")) {
                flash.addFlashAttribute("typed", typed);
            }
            return to;
        }
    }
}
