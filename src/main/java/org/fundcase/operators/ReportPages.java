package org.fundcase.operators;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.kernel.Refusal;
import org.fundcase.operators.Reports.Due;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of a period: its figures from the ledger, the operator's words, the bureau's answer. */
@Controller
@RequestMapping("/operator")
class ReportPages {

    private static final String VIEW = "operators/report";

    private final Reports reports;
    private final PeriodFigures figures;
    private final Agreements agreements;

    ReportPages(Reports reports, PeriodFigures figures, Agreements agreements) {
        this.figures = figures;
        this.reports = reports;
        this.agreements = agreements;
    }

    @GetMapping("/agreements/{id}/reports/{until}")
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(VIEW), id, until, me);
    }

    @PostMapping("/agreements/{id}/reports/{until}")
    ModelAndView submit(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        try {
            reports.submit(id, until, text, me);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(VIEW, refusal), id, until, me).addObject("typed", text);
        }
        flash.addFlashAttribute("did", "report");
        return new ModelAndView("redirect:/operator/agreements/" + id + "/reports/" + until);
    }

    @PostMapping("/reports/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam boolean received,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Report report = reports.get(id, me);
        flash.addFlashAttribute("note", note);
        return RefusedStep.attempt(
                () -> reports.answer(id, received, note, me),
                "/operator/agreements/" + report.agreementId() + "/reports/" + report.until(),
                received ? "report.received" : "report.returned",
                flash);
    }

    private ModelAndView filled(ModelAndView page, UUID id, LocalDate until, SignedIn me) {
        Agreement agreement = agreements.get(id, me);
        Due due = reports.of(agreement).stream()
                .filter(one -> one.period().until().equals(until))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Account account = reports.account(agreement).orElse(null);
        if (account != null) {
            page.addObject("ledger", figures.of(account, due.period().from(), until));
        }
        return page.addObject("agreement", agreement)
                .addObject("due", due)
                .addObject(
                        "items",
                        OperatorDesk.items(agreements.scheme(agreement.scheme()).orElse(null)))
                .addObject("maySubmit", account != null && due.isOwed() && reports.maySubmit(account, me))
                .addObject("mayAnswer", account != null && reports.mayAnswer(account, me));
    }
}
