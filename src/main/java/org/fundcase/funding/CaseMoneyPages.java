package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The money of a case in plain words, for its enterprise and for the offices that read the case. */
@Controller
class CaseMoneyPages {

    private final AwardRows awards;
    private final PaymentRows payments;
    private final Releases releases;
    private final Access access;

    CaseMoneyPages(AwardRows awards, PaymentRows payments, Releases releases, Access access) {
        this.awards = awards;
        this.payments = payments;
        this.releases = releases;
        this.access = access;
    }

    /** What became of an award, without what stays inside the offices. */
    record Owed(Award award, Terms terms, List<Payment> paid) {}

    /** @param part what the application's page asks for, which puts the bare panel in its own place */
    @GetMapping("/cases/{id}/money")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String part,
            @AuthenticationPrincipal SignedIn me) {
        access.require(me, Action.READ, Subject.ofCase(id));
        List<Owed> owed = awards.ofCase(id).stream().map(this::owed).toList();
        return new ModelAndView(part == null ? "funding/money" : "funding/money-panel").addObject("owed", owed);
    }

    private Owed owed(Award award) {
        List<Payment> paid = payments.ofAward(award.id()).stream()
                .filter(payment -> payment.isAnyOf(Payment.State.PAID, Payment.State.REVERSED))
                .toList();
        return new Owed(award, releases.of(award.id()), paid);
    }
}
