package org.fundcase.allocation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.ListVersions;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.RoundDesk;
import org.fundcase.rounds.Rounds;
import org.fundcase.web.RefusedStep;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole plan of a round, page by page; and takes the number of the paper that issues it. */
@Controller
class PlanPages {

    private final Plans plans;
    private final PlanViews views;
    private final PlanPanel panel;
    private final PlanDrafts drafts;
    private final RoundDesk desk;
    private final Rounds rounds;
    private final ListVersions versions;
    private final Meetings meetings;
    private final Notices notices;
    private final Access access;

    PlanPages(
            Plans plans,
            PlanViews views,
            PlanPanel panel,
            PlanDrafts drafts,
            RoundDesk desk,
            Rounds rounds,
            ListVersions versions,
            Meetings meetings,
            Notices notices,
            Access access) {
        this.plans = plans;
        this.views = views;
        this.panel = panel;
        this.drafts = drafts;
        this.desk = desk;
        this.rounds = rounds;
        this.versions = versions;
        this.meetings = meetings;
        this.notices = notices;
        this.access = access;
    }

    @GetMapping("/rounds/{id}/plan")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(name = "plan", required = false) @Nullable UUID which,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn me) {
        access.require(me, Action.READ, Subject.ofRound(id));
        PlanView plan =
                (which == null ? views.latest(id, page) : views.get(id, which, page)).orElseThrow(Refusal::notFound);
        return new ModelAndView("allocation/plan-page")
                .addObject("round", rounds.get(id))
                .addObject("plan", plan)
                .addObject("payers", panel.payers(List.of(plan)))
                .addObject("versions", versions.of(id, me))
                .addObject("meetings", meetings.of(id))
                .addObject("notices", notices.of(id))
                .addObject("plans", views.all(id))
                .addObject("planPages", "/rounds/" + id + "/plan?plan=" + plan.id() + "&");
    }

    /** What would be proposed now, before it is. */
    @GetMapping("/rounds/{id}/plan/draft")
    ModelAndView draft(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn me) {
        desk.requireAt(id, Stage.ALLOCATION, me);
        PlanDraft draft = drafts.of(id, page, me);
        return new ModelAndView("allocation/draft-page")
                .addObject("round", rounds.get(id))
                .addObject("planDraft", draft)
                .addObject("draftPayers", draft.plan() == null ? Map.of() : panel.payers(List.of(draft.plan())));
    }

    @PostMapping("/rounds/{id}/paper")
    String number(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String paper,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedPaper", paper);
        return RefusedStep.attempt(() -> plans.number(id, paper, me), "/rounds/" + id, "paper", flash);
    }
}
