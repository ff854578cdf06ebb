package org.fundcase.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.Yuan;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Budgets by scheme and year: proposed, agreed, allocated, and how much of them was paid. */
@Controller
@RequestMapping("/budgets")
class BudgetPages {

    private static final String LIST = "funding/budgets";
    private static final String HERE = "/budgets/";

    private final Budgets budgets;
    private final QuotaChanges changes;
    private final QuotaDesk desk;

    BudgetPages(Budgets budgets, QuotaChanges changes, QuotaDesk desk) {
        this.budgets = budgets;
        this.changes = changes;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(LIST), me);
    }

    @PostMapping("/proposals")
    ModelAndView propose(
            NewProposal form,
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        try {
            budgets.propose(form, key, me);
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(LIST, refusal), me).addObject("form", form);
        }
        flash.addFlashAttribute("did", "budget");
        return new ModelAndView("redirect:/budgets");
    }

    @PostMapping("/proposals/{proposal}/answer")
    String answer(
            @PathVariable UUID proposal,
            AnswerForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> budgets.answer(proposal, form.answer(), form.written().key(), me),
                "/budgets",
                form.agreed() ? "budget.agreed" : "budget.refused",
                flash);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Budget budget = budgets.get(id, me);
        QuotaChanges.Panel panel = changes.panel(id, me);
        return new ModelAndView("funding/budget")
                .addObject("budget", budget)
                .addObject("scheme", titles(me).get(budget.schemeId()))
                .addObject("proposals", budgets.proposals(budget))
                .addObject("quotas", desk.of(budget))
                .addObject("changes", panel.changes())
                .addObject("seconds", panel.seconds())
                .addObject("offices", desk.paying(budget))
                .addObject("mayChange", budgets.mayPropose(me))
                .addObject("keys", new FreshKeys());
    }

    @PostMapping("/{id}/quotas")
    String allocate(
            @PathVariable UUID id, ShareForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> changes.propose(id, form.who(), form.shares(), form.written(), me), HERE + id, "quota", flash);
    }

    @PostMapping("/{id}/take-back")
    String takeBack(
            @PathVariable UUID id, ShareForm form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> changes.proposeBack(form.who(), form.shares(), form.written(), me),
                HERE + id,
                "quota.back",
                flash);
    }

    @PostMapping("/{id}/quota-changes/{change}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID change,
            AnswerForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> changes.answer(change, form.answer(), form.written().key(), me),
                HERE + id,
                form.agreed() ? "quota.agreed" : "quota.refused",
                flash);
    }

    /** What the second person says. */
    record AnswerForm(boolean agreed, @Nullable String note, @Nullable String key) {

        SecondAnswer answer() {
            return SecondAnswer.of(agreed, note);
        }

        Written written() {
            return new Written(key == null ? "" : key, note);
        }
    }

    /**
     * Amounts in yuan, as typed.
     *
     * @param whose the office that gets quota, or the quota that some is taken from
     */
    record ShareForm(
            @Nullable UUID whose,
            @Nullable String city,
            @Nullable String district,
            @Nullable String basis,
            @Nullable String key) {

        /** @throws Refusal not found if nobody is named */
        UUID who() {
            if (whose == null) {
                throw Refusal.notFound();
            }
            return whose;
        }

        Quotas.Shares shares() {
            return new Quotas.Shares(Yuan.notNegative("city", city), Yuan.notNegative("district", district));
        }

        Written written() {
            return new Written(key == null ? "" : key, basis);
        }
    }

    private Map<String, Words> titles(SignedIn me) {
        Map<String, Words> titles = new LinkedHashMap<>();
        budgets.schemesOf(me).forEach(scheme -> titles.put(scheme.id(), scheme.title()));
        return titles;
    }

    private ModelAndView filled(ModelAndView page, SignedIn me) {
        List<Budget> all = budgets.of(me);
        return page.addObject("budgets", all)
                .addObject("waiting", budgets.waiting(all))
                .addObject("changes", changes.waiting(all))
                .addObject("schemes", titles(me))
                .addObject("year", budgets.nextYear())
                .addObject("proposalKinds", Proposal.Kind.values())
                .addObject("mayChange", budgets.mayPropose(me))
                .addObject("mayConfirm", budgets.mayAnswer(me))
                .addObject("keys", new FreshKeys())
                .addObject("me", me.personId());
    }
}
