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

/** The forms on the page of an award for what lets its money go. */
@Controller
@RequestMapping("/finance/awards/{id}/releases")
class ReleasePages {

    private static final String HERE = "/finance/awards/";

    private final Releases releases;

    ReleasePages(Releases releases) {
        this.releases = releases;
    }

    @PostMapping
    String record(
            @PathVariable UUID id, ReleaseForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        String to = RefusedStep.attempt(() -> releases.record(id, form, me), HERE + id, "release", flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("releasing", form);
        }
        return to;
    }

    @PostMapping("/{release}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID release,
            @RequestParam boolean agreed,
            StepForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> releases.answer(release, SecondAnswer.of(agreed, form.note()), form.keyOrNone(), me),
                HERE + id,
                agreed ? "release.agreed" : "release.refused",
                flash);
    }
}
