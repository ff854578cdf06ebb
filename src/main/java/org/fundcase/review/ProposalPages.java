package org.fundcase.review;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.web.RefusedStep;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a proposed amount from the case page. */
@Controller
class ProposalPages {

    private final Proposals proposals;

    ProposalPages(Proposals proposals) {
        this.proposals = proposals;
    }

    @PostMapping("/cases/{id}/proposal")
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> proposals.propose(id, amount, reason, me), "/cases/" + id + "#proposal", flash);
    }
}
