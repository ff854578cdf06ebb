package org.fundcase.applicants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedForm;
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

/** Bars and other funding: read by all offices, entered and lifted by the city's officers. */
@Controller
@RequestMapping("/standing")
class StandingPages {

    private static final String FORM = "applicants/standing-entry";

    private final ListKeepers keepers;
    private final BarBook bars;
    private final FundingBook funding;
    private final Clock clock;

    StandingPages(ListKeepers keepers, BarBook bars, FundingBook funding, Clock clock) {
        this.keepers = keepers;
        this.bars = bars;
        this.funding = funding;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "BARS") ListKind kind,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn me) {
        keepers.requireReading(me);
        ModelAndView page = new ModelAndView("applicants/standing")
                .addObject("kind", kind)
                .addObject("q", q.strip())
                .addObject("today", LocalDate.now(clock))
                .addObject("mayChange", keepers.mayChange(me));
        return kind == ListKind.BARS
                ? page.addObject("bars", bars.bars(q))
                : page.addObject("funding", funding.funding(q));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "BARS") ListKind kind, @AuthenticationPrincipal SignedIn me) {
        keepers.requireChanging(me);
        return form(new ModelAndView(FORM), kind, Map.of());
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam ListKind kind,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        keepers.requireChanging(me);
        try {
            flash.addFlashAttribute("entered", entered(kind, fields, me));
        } catch (Refusal refusal) {
            return form(RefusedForm.again(FORM, refusal), kind, fields);
        }
        return new ModelAndView("redirect:/standing?kind=" + kind);
    }

    @PostMapping("/bars/{id}/lift")
    String lift(
            @PathVariable UUID id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        keepers.requireChanging(me);
        return RefusedStep.attempt(() -> bars.lift(id, reason, me.actor()), "/standing?kind=BARS", flash);
    }

    private boolean entered(ListKind kind, Map<String, String> fields, SignedIn me) {
        Function<String, String> value = key -> fields.getOrDefault(key, "").strip();
        return kind == ListKind.BARS
                ? bars.enter(Typed.bar(value), null, me.actor())
                : funding.enter(Typed.funded(value), null, value.apply("proof"), me.actor());
    }

    private static ModelAndView form(ModelAndView page, ListKind kind, Map<String, String> fields) {
        return page.addObject("kind", kind).addObject("fields", fields).addObject("levels", Standing.Level.values());
    }
}
