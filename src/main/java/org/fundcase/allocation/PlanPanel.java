package org.fundcase.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Receipts;
import org.fundcase.funding.Receipts.Receipt;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.IssuedLists;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundDesk;
import org.fundcase.rounds.RoundPanel;
import org.fundcase.workflow.HouseTerms;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives the page of a round the plan of its money with what it leaves out, and at the issue the form for the paper's number.
 */
@Component
class PlanPanel implements RoundPanel {

    private final PlanViews views;
    private final Offices offices;
    private final RoundDesk desk;
    private final IssuedLists issues;
    private final FrozenLists lists;
    private final PlanDrafts drafts;
    private final PlanIssuers issuers;
    private final Receipts receipts;
    private final HouseTerms terms;
    private final Clock clock;

    PlanPanel(
            PlanViews views,
            Offices offices,
            RoundDesk desk,
            IssuedLists issues,
            FrozenLists lists,
            PlanDrafts drafts,
            PlanIssuers issuers,
            Receipts receipts,
            HouseTerms terms,
            Clock clock) {
        this.receipts = receipts;
        this.lists = lists;
        this.drafts = drafts;
        this.issuers = issuers;
        this.terms = terms;
        this.clock = clock;
        this.views = views;
        this.offices = offices;
        this.desk = desk;
        this.issues = issues;
    }

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        List<PlanView.Brief> all = views.all(round.id());
        model.addAttribute("plans", all);
        views.latest(round.id(), 0).ifPresent(plan -> {
            List<PlanView> shown = shown(all, plan);
            model.addAttribute("plan", plan);
            model.addAttribute("planViews", shown);
            model.addAttribute("payers", payers(shown));
            model.addAttribute("planReturned", isReturned(round.id(), plan, all));
            model.addAttribute("outstanding", issues.hasOutstanding(round.id()));
            boolean issuing = desk.isAt(round.id(), Stage.ISSUE, me);
            model.addAttribute("mayNumber", issuing);
            if (issuing) {
                model.addAttribute("issuers", issuers.of(round, plan.proposedBy(), plan.proposedName(), me));
            }
        });
        PlanDraft draft = draft(round.id(), me);
        model.addAttribute("planDraft", draft);
        if (draft != null && draft.plan() != null) {
            model.addAttribute("draftPayers", payers(List.of(draft.plan())));
        }
        model.addAttribute("receipts", receipts(round.id(), me));
        model.addAttribute("receiptsOn", LocalDate.now(clock));
        model.addAttribute("signing", terms.signing());
        model.addAttribute("urges", me.has(Role.OFFICER) || me.has(Role.SECTION_HEAD));
    }

    /** A plan that was not issued, while the round stands before the next one. */
    private boolean isReturned(UUID roundId, PlanView plan, List<PlanView.Brief> all) {
        boolean issued = all.stream().anyMatch(one -> one.id().equals(plan.id()) && one.issuedBy() != null);
        return !issued && desk.open(roundId).stream().anyMatch(task -> task.stage() == Stage.ALLOCATION);
    }

    /** For the office that may propose; a long one has a page of its own, so that the round's page stays quick. */
    private @Nullable PlanDraft draft(UUID roundId, SignedIn me) {
        return desk.isAt(roundId, Stage.ALLOCATION, me) && lists.selectedCount(roundId) <= PlanView.PAGE
                ? drafts.of(roundId, 0, me)
                : null;
    }

    /** A district reads about its own only. */
    private List<Receipt> receipts(UUID roundId, SignedIn me) {
        String district =
                me.officeKind().isOfDistrict() ? offices.get(me.officeId()).district() : null;
        return receipts.ofRound(roundId).stream()
                .filter(one -> district == null || one.district().equals(district))
                .toList();
    }

    /** The one proposed last, and below it those that were issued before: a supplement hides nothing. */
    private List<PlanView> shown(List<PlanView.Brief> all, PlanView latest) {
        List<PlanView> shown = new ArrayList<>(List.of(latest));
        for (int n = all.size() - 1; n >= 0; n--) {
            UUID id = all.get(n).id();
            if (!id.equals(latest.id())) {
                views.first(id).ifPresent(shown::add);
            }
        }
        return shown;
    }

    /** Names of the offices that pay what the page shows. */
    Map<UUID, String> payers(List<PlanView> plans) {
        List<UUID> ids = plans.stream()
                .flatMap(plan -> plan.lines().stream())
                .map(Plan.Line::payingOffice)
                .distinct()
                .toList();
        return offices.all(ids).stream().collect(Collectors.toMap(Office::id, Office::name));
    }
}
