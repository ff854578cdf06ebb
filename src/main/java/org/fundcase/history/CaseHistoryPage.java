package org.fundcase.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The record of a case in plain words, the latest first. */
@Controller
class CaseHistoryPage {

    private final CaseHistory history;

    CaseHistoryPage(CaseHistory history) {
        this.history = history;
    }

    /** @param changed true leaves out what changed no value */
    @GetMapping("/cases/{id}/history")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean changed,
            @AuthenticationPrincipal SignedIn me) {
        if (me.isApplicant()) {
            return new ModelAndView("redirect:/applications/" + id);
        }
        List<HistoryEntry> all = new ArrayList<>(history.readBy(me, id));
        Collections.reverse(all);
        return new ModelAndView("history/case")
                .addObject("total", all.size())
                .addObject("changed", changed)
                .addObject(
                        "entries",
                        all.stream()
                                .filter(entry -> !changed
                                        || entry.changes().stream().anyMatch(change -> change.before() != null))
                                .toList());
    }
}
