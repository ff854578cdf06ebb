package org.fundcase.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Tells the page of a round, which knows no application, how many there are. */
@ControllerAdvice
class RoundCases {

    private final CaseList list;

    RoundCases(CaseList list) {
        this.list = list;
    }

    @ModelAttribute
    void count(HttpServletRequest request, Model model, @AuthenticationPrincipal @Nullable SignedIn me) {
        boolean round = "/rounds/{id}".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (me != null && round && variables instanceof Map<?, ?> map) {
            String id = String.valueOf(map.get("id"));
            if (id.matches("[0-9a-fA-F-]{36}")) {
                model.addAttribute("roundCases", list.count(new CaseList.Search("", UUID.fromString(id), null), me));
            }
        }
    }
}
