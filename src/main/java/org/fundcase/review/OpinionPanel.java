package org.fundcase.review;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.Decision;
import org.fundcase.cases.GrantCase;
import org.fundcase.schemes.ReasonText;
import org.fundcase.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives the case page the panel on which an office changes its own opinion, as long as it can. */
@Component
class OpinionPanel implements CasePanel {

    /**
     * @param given as it stands
     * @param other what it can become
     * @param reasons for a rejection; empty if it would become a recommendation
     */
    record Shown(Decision given, Outcome other, List<ReasonText> reasons) {}

    private final ChangeOpinion opinions;
    private final Reasons reasons;

    OpinionPanel(ChangeOpinion opinions, Reasons reasons) {
        this.opinions = opinions;
        this.reasons = reasons;
    }

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        Decision given = opinions.changeable(grantCase, me);
        Shown shown = given == null ? null : shown(grantCase.id(), given);
        model.addAttribute("opinion", shown);
        if (model.getAttribute(RefusedOpinion.NAME) instanceof RefusedOpinion refused) {
            tell(refused, shown, model);
        }
    }

    /** In the panel; on the page if the panel is gone, or offers the other way by now. */
    private static void tell(RefusedOpinion refused, @Nullable Shown shown, Model model) {
        if (refused.fits(shown)) {
            model.addAttribute("opinionKept", refused.form());
            model.addAttribute("opinionRefusal", refused.refusal());
        } else {
            model.addAttribute("refusal", refused.refusal());
            model.addAttribute("entered", refused.asDecision());
        }
    }

    private Shown shown(UUID id, Decision given) {
        return given.outcome() == Outcome.RECOMMEND
                ? new Shown(given, Outcome.REJECT, reasons.offered(id, ReasonText.Action.REJECT))
                : new Shown(given, Outcome.RECOMMEND, List.of());
    }
}
