package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.web.RefusedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One award with its payments, and what can be done with it. */
@Controller
@RequestMapping("/finance/awards/{id}")
class AwardPages {

    private static final String HERE = "/finance/awards/";
    private static final String VIEW = "funding/award";

    private final FinanceDesk desk;
    private final Payments payments;
    private final Holds holds;
    private final Returns returns;
    private final AwardChanges changes;
    private final Releases releases;
    private final Applicants applicants;
    private final Access access;

    AwardPages(
            FinanceDesk desk,
            Payments payments,
            Holds holds,
            Returns returns,
            AwardChanges changes,
            Releases releases,
            Applicants applicants,
            Access access) {
        this.changes = changes;
        this.releases = releases;
        this.desk = desk;
        this.payments = payments;
        this.holds = holds;
        this.returns = returns;
        this.applicants = applicants;
        this.access = access;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(VIEW), id, me);
    }

    private ModelAndView filled(ModelAndView page, UUID id, SignedIn me) {
        Award award = desk.award(id, me);
        UUID enterprise = award.enterpriseId();
        return page.addObject("award", award)
                .addObject("payments", desk.payments(award))
                .addObject("obstacles", desk.obstacles(List.of(award)).getOrDefault(id, List.of()))
                .addObject("office", desk.names(List.of(award.payingOffice())).get(award.payingOffice()))
                .addObject("account", account(enterprise))
                .addObject("today", desk.today())
                .addObject("mayPay", desk.mayPay(award.quotaId(), me))
                .addObject("mayConfirm", desk.mayConfirm(award.quotaId(), me))
                .addObject("changes", shown(award, me))
                .addObject("terms", releases.of(id))
                .addObject("mayRelease", releases.mayRecord(award, me))
                .addObject("answerable", answerable(award, me))
                .addObject("hold", holds.shown(award, me).orElse(null))
                .addObject("mayReduce", changes.mayPropose(AwardChange.Kind.REDUCE, award, me))
                .addObject("mayRecover", access.mayAll(me, Action.CHANGE, Subject.Kind.RECOVERY))
                .addObject("keys", new FreshKeys())
                .addObject("me", me.personId());
    }

    /** @param mayAnswer whether the person may be the second one */
    record ShownChange(AwardChange change, boolean mayAnswer) {}

    private List<ShownChange> shown(Award award, SignedIn me) {
        return changes.of(award).stream()
                .map(change -> new ShownChange(change, changes.mayAnswer(change, award, me)))
                .toList();
    }

    /** The results that the person may be the second one for. */
    private List<UUID> answerable(Award award, SignedIn me) {
        return releases.of(award.id()).releases().stream()
                .filter(one -> releases.mayAnswer(one, award, me))
                .map(Release::id)
                .toList();
    }

    private static String key(PaymentForm form) {
        String key = form.key();
        return key == null ? "" : key;
    }

    private static Returns.Receipt receipt(UUID id, StepForm form) {
        String basis = form.basis();
        return new Returns.Receipt(id, form.money(), basis == null ? "" : basis, form.keyOrNone());
    }

    /** A payment with the key of its form. */
    record PaymentForm(
            @Nullable String key,
            @Nullable String amount,
            @Nullable String holder,
            @Nullable String bank,
            @Nullable String account) {

        NewPayment payment() {
            return new NewPayment(amount, holder, bank, account);
        }
    }

    private Enterprise.@Nullable Account account(@Nullable UUID enterprise) {
        return enterprise == null ? null : applicants.get(enterprise).profile().account();
    }

    @PostMapping("/payments")
    ModelAndView request(
            @PathVariable UUID id, PaymentForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return attempt(
                id,
                me,
                new Typed("asked", form, "payment", flash),
                () -> payments.request(id, form.payment(), key(form), me));
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable UUID id, StepForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return attempt(
                id, me, new Typed("holding", form, "hold", flash), () -> holds.hold(id, form.basisWritten(), me));
    }

    @PostMapping("/hold/end")
    ModelAndView endHold(
            @PathVariable UUID id, StepForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return attempt(
                id, me, new Typed("holding", form, "hold.ended", flash), () -> holds.end(id, form.basisWritten(), me));
    }

    @PostMapping("/returns")
    ModelAndView receiveBack(
            @PathVariable UUID id, StepForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return attempt(id, me, new Typed("back", form, "return", flash), () -> returns.receive(receipt(id, form), me));
    }

    /** What was typed, the name by which its form finds it again, and what to say when it is done. */
    private record Typed(String name, Record form, String did, RedirectAttributes flash) {}

    /** What is refused is told on the page with what was typed. */
    private ModelAndView attempt(UUID id, SignedIn me, Typed typed, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(VIEW, refusal), id, me).addObject(typed.name(), typed.form());
        }
        typed.flash().addFlashAttribute("did", typed.did());
        return new ModelAndView("redirect:" + HERE + id);
    }
}
