package org.fundcase.publicity;

import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.publicity.HandleObjection.Named;
import org.fundcase.web.RefusedForm;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One objection on the desk of the office that published; nobody else finds it. */
@Controller
@RequestMapping("/rounds/{id}/objections/{objection}")
class ObjectionDeskPages {

    private static final String VIEW = "publicity/objection";

    private final HandleObjection handle;
    private final ConcludeObjection conclude;
    private final ObjectionFile file;

    ObjectionDeskPages(HandleObjection handle, ConcludeObjection conclude, ObjectionFile file) {
        this.handle = handle;
        this.conclude = conclude;
        this.file = file;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID objection, @AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(VIEW), new Named(id, objection), me);
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Step step = new Step("accepted", Map.of(), flash);
        Named named = new Named(id, objection);
        return done(named, step, me, () -> handle.accept(named, me));
    }

    @PostMapping("/refuse")
    ModelAndView refuse(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            ObjectionAnswer answer,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Named named = new Named(id, objection);
        return done(
                named, new Step("refused", Map.of("form", answer), flash), me, () -> handle.refuse(named, answer, me));
    }

    @PostMapping("/verify")
    ModelAndView verify(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            ObjectionAnswer answer,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Named named = new Named(id, objection);
        return done(
                named, new Step("verified", Map.of("form", answer), flash), me, () -> handle.verify(named, answer, me));
    }

    @PostMapping("/conclude")
    ModelAndView conclude(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            ObjectionAnswer answer,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Named named = new Named(id, objection);
        return done(
                named,
                new Step("concluded", Map.of("form", answer), flash),
                me,
                () -> conclude.conclude(named, answer, me));
    }

    /** The second person's answer to a conclusion that changes the list. */
    @PostMapping("/conclusions/{conclusion}")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @PathVariable UUID conclusion,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Named named = new Named(id, objection);
        Step step = new Step(agreed ? "agreed" : "sentBack", Map.of("note", note), flash);
        return done(named, step, me, () -> conclude.answer(named, conclusion, SecondAnswer.of(agreed, note), me));
    }

    /** Shows once who handed it in, and puts on the record that somebody looked. */
    @PostMapping("/objector")
    ModelAndView objector(@PathVariable UUID id, @PathVariable UUID objection, @AuthenticationPrincipal SignedIn me) {
        Named named = new Named(id, objection);
        Objector objector = file.objector(named, me);
        return filled(new ModelAndView(VIEW), named, me).addObject("objector", objector);
    }

    @GetMapping("/files/{position}")
    ResponseEntity<InputStreamResource> evidence(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @PathVariable int position,
            @AuthenticationPrincipal SignedIn me) {
        return file.evidence(new Named(id, objection), position, me);
    }

    private ModelAndView filled(ModelAndView page, Named named, SignedIn me) {
        return conclude.fill(file.fill(page, named, me), named, me);
    }

    /** What is said when it is done, and what was typed if it is refused. */
    private record Step(String did, Map<String, ?> typed, RedirectAttributes flash) {}

    private ModelAndView done(Named named, Step step, SignedIn me, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(VIEW, refusal), named, me).addAllObjects(step.typed());
        }
        step.flash().addFlashAttribute("did", "objection." + step.did());
        return new ModelAndView("redirect:/rounds/" + named.roundId() + "/objections/" + named.objectionId());
    }
}
