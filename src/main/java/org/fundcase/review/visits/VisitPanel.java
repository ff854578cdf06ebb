package org.fundcase.review.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.ApplicantPanel;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.review.HoldReview;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives the case page its site visits, and whoever holds the review the form to order one; the enterprise reads beside
 * its application when somebody comes and what came of it.
 */
@Component
class VisitPanel implements CasePanel, ApplicantPanel {

    private final Visits visits;
    private final HoldReview hold;
    private final Clock clock;

    VisitPanel(Visits visits, HoldReview hold, Clock clock) {
        this.visits = visits;
        this.hold = hold;
        this.clock = clock;
    }

    /**
     * @param open whether the person may order one now
     * @param colleagues who may be sent; empty unless open
     */
    record Shown(List<SiteVisit> all, boolean open, List<Person> colleagues, LocalDate today) {

        /** Whether one still has to be carried out or signed. */
        public boolean isUnderway() {
            return all.stream().anyMatch(visit -> !visit.isCancelled() && visit.frozen() == null);
        }
    }

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        List<SiteVisit> all = visits.ofCase(grantCase.id());
        boolean open = grantCase.state() == CaseState.IN_REVIEW && hold.isHeldBy(grantCase.id(), me);
        if (open || !all.isEmpty()) {
            List<Person> colleagues = open ? hold.officers(me.officeId()) : List.of();
            model.addAttribute("visits", new Shown(all, open, colleagues, LocalDate.now(clock)));
        }
    }

    @Override
    public void fill(GrantCase grantCase, Model model) {
        List<SiteVisit> all = visits.ofCase(grantCase.id()).stream()
                .filter(visit -> !visit.isCancelled())
                .toList();
        if (!all.isEmpty()) {
            model.addAttribute("visits", all);
        }
    }
}
