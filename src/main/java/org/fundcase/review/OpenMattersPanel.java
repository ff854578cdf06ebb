package org.fundcase.review;

import java.util.List;
import java.util.Set;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of a case and of a round what visits, audits and second checks leave open, and so hold up. */
@Component
class OpenMattersPanel implements CasePanel, RoundPanel {

    private static final int SHOWN = 12;
    private static final Set<OfficeKind> OF_THE_CITY =
            Set.of(OfficeKind.CITY_INDUSTRY, OfficeKind.CITY_FINANCE, OfficeKind.OPERATOR, OfficeKind.AUDIT);

    private final SettleFirst open;

    OpenMattersPanel(SettleFirst open) {
        this.open = open;
    }

    /** @param more how many are not told */
    record Shown(List<Words> told, int more) {}

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        show(open.of(grantCase.id()), model);
    }

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        boolean city = OF_THE_CITY.contains(me.officeKind());
        model.addAttribute("checksLinks", city);
        if (city) {
            show(open.told(open.ofRound(round.id())), model);
        }
    }

    private static void show(List<Words> all, Model model) {
        if (!all.isEmpty()) {
            model.addAttribute(
                    "openMatters",
                    new Shown(all.subList(0, Math.min(SHOWN, all.size())), Math.max(0, all.size() - SHOWN)));
        }
    }
}
