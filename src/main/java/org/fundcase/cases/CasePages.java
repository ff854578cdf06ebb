package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Standing;
import org.fundcase.documents.GivenValues;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The tabs of a case that this room serves, and the list of cases. An enterprise sees its application instead. */
@Controller
class CasePages {

    private final CaseDesk desk;
    private final AssessCase assess;
    private final ReopenCase reopen;
    private final Decisions decisions;
    private final GivenValues given;
    private final StatedBase stated;
    private final List<CasePanel> panels;

    CasePages(
            CaseDesk desk,
            AssessCase assess,
            ReopenCase reopen,
            Decisions decisions,
            GivenValues given,
            StatedBase stated,
            List<CasePanel> panels) {
        this.desk = desk;
        this.assess = assess;
        this.reopen = reopen;
        this.decisions = decisions;
        this.given = given;
        this.stated = stated;
        this.panels = panels;
    }

    /** @param paper the open document; null for the most doubtful one */
    record Viewing(@Nullable UUID doc, @Nullable Integer page) {

        int pageOr1() {
            return page == null ? 1 : page;
        }
    }

    @GetMapping("/cases/{id}")
    ModelAndView work(
            Viewing viewing,
            @ModelAttribute("header") CaseHeader header,
            Model model,
            @AuthenticationPrincipal SignedIn me) {
        UUID id = header.card().id();
        if (me.isApplicant()) {
            return new ModelAndView("redirect:/applications/" + id);
        }
        GrantCase grantCase = header.grantCase();
        panels.forEach(panel -> panel.fill(grantCase, me, model));
        Assessment assessment = assess.of(grantCase);
        List<CaseDesk.Pile> piles = desk.piles(grantCase, assessment);
        OpenPaper paper = desk.open(piles, viewing.doc(), viewing.pageOr1());
        ModelAndView view = assessed("cases/work", grantCase, assessment);
        view.addObject("piles", piles);
        view.addObject("concerns", Concerns.of(assessment.findings()));
        view.addObject("paper", paper);
        view.addObject("given", paper == null ? Map.of() : ReadingPage.byField(given, paper.paper()));
        deciding(view, header, model, me);
        view.addObject("lists", Standing.QueriedList.values());
        view.addObject("decisions", decisions.of(id));
        view.addObject("reopening", reopen.asked(id).orElse(null));
        view.addObject("mayAgree", me.has(Role.SECTION_HEAD));
        return view;
    }

    private void deciding(ModelAndView view, CaseHeader header, Model model, SignedIn me) {
        CaseTask mine = header.mine();
        boolean changes = header.isWorkedOnBy(me);
        boolean canDecide = mine != null
                && mine.state() == CaseTask.State.OPEN
                && (mine.assignee() == null || mine.assignee().equals(me.personId()));
        boolean same = mine != null
                && canDecide
                && entered(model).getOrDefault("task", List.of()).contains(mine.id());
        view.addObject("changes", changes);
        view.addObject(
                "atIntake", changes && mine != null && mine.stage().outcomes().contains(Outcome.ACCEPT));
        view.addObject("mayCorrect", changes && mine != null && desk.canCorrect(header.grantCase(), mine));
        view.addObject("choices", mine != null && canDecide ? desk.choices(header.grantCase(), mine) : List.of());
        view.addObject("kept", same ? entered(model) : model.getAttribute("draft"));
        view.addObject("lost", same || entered(model).isEmpty() ? null : lost(model, header.grantCase()));
    }

    /** What a refused form had in it; empty if there was none. */
    @SuppressWarnings("unchecked")
    private static MultiValueMap<String, String> entered(Model model) {
        return model.getAttribute("entered") instanceof MultiValueMap<?, ?> form
                ? (MultiValueMap<String, String>) form
                : new LinkedMultiValueMap<>();
    }

    private EnteredDecision lost(Model model, GrantCase grantCase) {
        return EnteredDecision.of(entered(model), desk.scheme(grantCase), desk.papers(grantCase));
    }

    @GetMapping("/cases/{id}/documents")
    ModelAndView documents(@ModelAttribute("header") CaseHeader header, @AuthenticationPrincipal SignedIn me) {
        return me.isApplicant()
                ? new ModelAndView("redirect:/applications/" + header.card().id())
                : new ModelAndView("cases/documents")
                        .addObject("piles", desk.piles(header.grantCase(), assess.of(header.grantCase())));
    }

    @GetMapping("/cases/{id}/amount")
    ModelAndView amount(@ModelAttribute("header") CaseHeader header, @AuthenticationPrincipal SignedIn me) {
        if (me.isApplicant()) {
            return new ModelAndView("redirect:/applications/" + header.card().id());
        }
        Assessment assessment = assess.of(header.grantCase());
        return assessed("cases/amount", header.grantCase(), assessment)
                .addObject("stated", stated.beside(header.grantCase(), assessment.amount()));
    }

    private ModelAndView assessed(String view, GrantCase grantCase, Assessment assessment) {
        Map<Boolean, List<Finding>> byPassed = assessment.findings().stream()
                .collect(Collectors.partitioningBy(finding -> finding.severity() == Finding.Severity.PASSED));
        return new ModelAndView(view)
                .addObject("assessment", assessment)
                .addObject("amount", assessment.amount())
                .addObject("provisional", assessment.provisional())
                .addObject("standing", assessment.standing())
                .addObject("noAmount", assessment.amount() instanceof AmountVerdict.NotComputed none ? none : null)
                .addObject(
                        "undecided",
                        assessment.findings().stream().filter(Finding::isOpen).count())
                .addObject("scheme", desk.scheme(grantCase))
                .addObject("findings", byPassed.getOrDefault(false, List.of()))
                .addObject("passed", byPassed.getOrDefault(true, List.of()));
    }
}
