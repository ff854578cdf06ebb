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

/** What the second person says to a payment; leads back to its award. */
@Controller
@RequestMapping("/finance/payments/{id}")
class PaymentPages {

    private final Payments payments;

    PaymentPages(Payments payments) {
        this.payments = payments;
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean accountChecked,
            StepForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> payments.approve(id, accountChecked, form.keyOrNone(), me),
                back(id, me),
                "payment.agreed",
                flash);
    }

    @PostMapping("/refuse")
    String refuse(
            @PathVariable UUID id, StepForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> payments.refuse(id, form.noteWritten(), me), back(id, me), "payment.refused", flash);
    }

    @PostMapping("/reverse")
    String reverse(
            @PathVariable UUID id, StepForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> payments.reverse(id, form.noteWritten(), me), back(id, me), "payment.reversed", flash);
    }

    private String back(UUID id, SignedIn me) {
        return "/finance/awards/" + payments.get(id, me).awardId();
    }
}
