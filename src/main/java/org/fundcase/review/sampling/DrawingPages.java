package org.fundcase.review.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.rounds.Rounds;
import org.fundcase.web.RefusedStep;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drawings of a round in the browser: the list with the form to draw, and one with all that it takes to draw it again. */
@Controller
@RequestMapping("/rounds/{id}/drawings")
class DrawingPages {

    private final Drawings drawings;
    private final DrawSample sample;
    private final CheckRows checks;
    private final CallOffDrawing callOff;
    private final Rounds rounds;

    DrawingPages(Drawings drawings, DrawSample sample, CheckRows checks, CallOffDrawing callOff, Rounds rounds) {
        this.drawings = drawings;
        this.sample = sample;
        this.checks = checks;
        this.callOff = callOff;
        this.rounds = rounds;
    }

    @GetMapping
    ModelAndView all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        List<Drawing> all = drawings.ofRound(me, id);
        Map<UUID, Long> checked = new HashMap<>();
        all.forEach(drawing -> checked.put(
                drawing.id(),
                checks.ofDrawing(drawing.id()).stream()
                        .filter(check -> check.result() != null)
                        .count()));
        return new ModelAndView("review/drawings")
                .addObject("round", rounds.get(id))
                .addObject("all", all)
                .addObject("checked", checked)
                .addObject("draws", drawings.mayDraw(me, id))
                .addObject("alone", drawings.mayDraw(me, id) && drawings.isAlone(me));
    }

    @PostMapping
    String draw(
            @PathVariable UUID id, NewDrawing form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        String to = RefusedStep.attempt(() -> sample.draw(id, form, me), "/rounds/" + id + "/drawings", flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("form", form);
        }
        return to;
    }

    @GetMapping("/{no}")
    ModelAndView one(@PathVariable UUID id, @PathVariable int no, @AuthenticationPrincipal SignedIn me) {
        Drawing drawing = drawings.seenBy(me, id, no);
        List<SecondCheck> all = checks.ofDrawing(drawing.id());
        boolean open = drawing.calledOff() == null && all.stream().anyMatch(SecondCheck::isUnchecked);
        return new ModelAndView("review/drawing")
                .addObject("round", rounds.get(id))
                .addObject("drawing", drawing)
                .addObject("callsOff", open && drawings.mayDraw(me, id))
                .addObject("checks", all.stream().collect(Collectors.toMap(SecondCheck::caseId, Function.identity())));
    }

    @PostMapping("/{no}/call-off")
    String callOff(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedReason", reason);
        return RefusedStep.attempt(
                () -> callOff.callOff(id, no, reason, me), "/rounds/" + id + "/drawings/" + no, flash);
    }
}
