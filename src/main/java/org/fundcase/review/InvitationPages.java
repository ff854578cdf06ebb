package org.fundcase.review;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.review.InviteExpert.Offer;
import org.fundcase.web.RefusedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes invitations and reminders from the case page. */
@Controller
@RequestMapping("/cases/{id}/invitations")
class InvitationPages {

    private static final String PANEL = "#experts";

    private final InviteExpert invite;
    private final Invitations invitations;

    InvitationPages(InviteExpert invite, Invitations invitations) {
        this.invite = invite;
        this.invitations = invitations;
    }

    @PostMapping
    String invite(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID expert,
            @RequestParam(defaultValue = "5") int workingDays,
            @RequestParam(defaultValue = "") String despite,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> invite.invite(id, new Offer(expert, workingDays, despite), me), "/cases/" + id + PANEL, flash);
    }

    @PostMapping("/{invitation}/reminders")
    String remind(
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> invitations.remind(id, invitation, me), "/cases/" + id + PANEL, flash);
    }
}
