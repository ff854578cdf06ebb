package org.fundcase.funding;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.web.RefusedStep;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms on the page of an award for what takes two persons beside its payments. */
@Controller
@RequestMapping("/finance/awards/{id}")
class AwardChangePages {

    private static final String HERE = "/finance/awards/";

    private final AwardChanges changes;

    AwardChangePages(AwardChanges changes) {
        this.changes = changes;
    }

    @PostMapping("/reductions")
    String reduce(
            @PathVariable UUID id, StepForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> changes.propose(id, AwardChange.Kind.REDUCE, form, me), HERE + id, "change", flash);
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable UUID id, StepForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> changes.propose(id, AwardChange.Kind.CORRECT_RETURN, form, me), HERE + id, "change", flash);
    }

    @PostMapping("/changes/{change}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam boolean agreed,
            StepForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> changes.answer(change, SecondAnswer.of(agreed, form.note()), form.keyOrNone(), me),
                HERE + id,
                agreed ? "change.agreed" : "change.refused",
                flash);
    }
}
