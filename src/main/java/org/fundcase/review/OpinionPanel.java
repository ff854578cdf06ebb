package org.fundcase.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.Decision;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.ReasonText;
import org.fundcase.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Gives the case page the panel on which an office changes its own opinion, as long as it can. */
@ControllerAdvice(annotations = Controller.class)
class OpinionPanel {

    /**
     * @param given as it stands
     * @param other what it can become
     * @param reasons for a rejection; empty if it would become a recommendation
     */
    record Shown(Decision given, Outcome other, List<ReasonText> reasons) {}

    private final GrantCases cases;
    private final ChangeOpinion opinions;
    private final Reasons reasons;

    OpinionPanel(GrantCases cases, ChangeOpinion opinions, Reasons reasons) {
        this.cases = cases;
        this.opinions = opinions;
        this.reasons = reasons;
    }

    @ModelAttribute
    void panel(HttpServletRequest request, Model model, @AuthenticationPrincipal @Nullable SignedIn me) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (me != null && !me.isApplicant() && "/cases/{id}".equals(pattern)) {
            UUID id = id(request);
            Decision given = opinions.changeable(cases.seenBy(me, id), me);
            Shown shown = given == null ? null : shown(id, given);
            model.addAttribute("opinion", shown);
            if (model.getAttribute(RefusedOpinion.NAME) instanceof RefusedOpinion refused) {
                tell(refused, shown, model);
            }
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

    private static UUID id(HttpServletRequest request) {
        try {
            Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return UUID.fromString(variables instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "");
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
