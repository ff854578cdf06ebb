package org.fundcase.inbox;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bulk transfer: first how many it is about, then the transfer. */
@Controller
@RequestMapping("/inbox/hand-over")
class HandOverPage {

    private final HandOver handOver;
    private final Colleagues colleagues;

    HandOverPage(HandOver handOver, Colleagues colleagues) {
        this.handOver = handOver;
        this.colleagues = colleagues;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable UUID from, @AuthenticationPrincipal SignedIn me) {
        ModelAndView view = new ModelAndView("inbox/hand-over")
                .addObject("givers", handOver.givers(me))
                .addObject("takers", colleagues.all(me))
                .addObject("from", from);
        return from == null
                ? view
                : view.addObject("load", handOver.load(from, me)).addObject("giver", handOver.giver(from, me));
    }

    @PostMapping
    String move(HandOver.Order order, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("moved", handOver.move(order, me));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refusal", refusal);
        }
        boolean known =
                handOver.givers(me).stream().anyMatch(person -> person.id().equals(order.from()));
        return "redirect:/inbox/hand-over" + (known ? "?from=" + order.from() : "");
    }
}
