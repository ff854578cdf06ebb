package org.fundcase.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The record of a recovery, a listing and a sheet of performance, the latest first: a part of their pages, for the offices and who inspects. */
@Controller
class MatterHistory {

    private final History history;
    private final Access access;

    MatterHistory(History history, Access access) {
        this.history = history;
        this.access = access;
    }

    @GetMapping("/recoveries/{id}/history")
    ModelAndView ofRecovery(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return of(Subject.ofRecovery(id), me);
    }

    @GetMapping("/credit/{id}/history")
    ModelAndView ofListing(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return of(Subject.ofListing(id), me);
    }

    @GetMapping("/performance/{id}/history")
    ModelAndView ofPerformance(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return of(Subject.ofPerformance(id), me);
    }

    private ModelAndView of(Subject subject, SignedIn me) {
        access.require(me, Action.READ, subject);
        if (me.isApplicant()) {
            throw Refusal.notFound();
        }
        List<HistoryEntry> all = new ArrayList<>(history.of(subject));
        Collections.reverse(all);
        return new ModelAndView("history/record :: record").addObject("entries", all);
    }
}
