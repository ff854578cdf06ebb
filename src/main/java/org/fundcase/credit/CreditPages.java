package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.CreditDesk.Line;
import org.fundcase.credit.Listing.Origin;
import org.fundcase.credit.Listing.PartyKind;
import org.fundcase.credit.Listing.State;
import org.fundcase.kernel.Refusal;
import org.fundcase.recovery.Recovery;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Listings in the browser: the desk, opening one, and what an enterprise was told of. */
@Controller
@RequestMapping("/credit")
class CreditPages {

    private static final String FORM = "credit/new";

    private final Listings listings;
    private final CreditDesk desk;
    private final Offices offices;
    private final Clock clock;

    CreditPages(Listings listings, CreditDesk desk, Offices offices, Clock clock) {
        this.listings = listings;
        this.desk = desk;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable PartyKind kind,
            @AuthenticationPrincipal SignedIn me) {
        List<Line> lines = desk.lines(me, q, state, kind, CreditDesk.SHOWN);
        return new ModelAndView("credit/desk")
                .addObject("lines", lines)
                .addObject(
                        "open",
                        lines.stream().filter(line -> !line.state().isEnded()).count())
                .addObject("q", q.strip())
                .addObject("state", state)
                .addObject("kind", kind)
                .addObject("states", State.values())
                .addObject("kinds", PartyKind.values())
                .addObject("today", LocalDate.now(clock))
                .addObject("mayOpen", listings.mayOpen(me));
    }

    /** What the own enterprise was told of. */
    @GetMapping("/own")
    ModelAndView own(@AuthenticationPrincipal SignedIn me) {
        return new ModelAndView("credit/mine")
                .addObject("listings", listings.own(me))
                .addObject("today", LocalDate.now(clock));
    }

    /** @param fields that are known where it begins; of the recovery that it follows party and scheme are filled in */
    @GetMapping("/new")
    ModelAndView blank(@RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal SignedIn me) {
        listings.requireOpener(me);
        TypedForm known = new TypedForm(fields.toSingleValueMap());
        TypedForm begun = listings.recovery(known, me).map(listings::after).orElse(known);
        return form(new ModelAndView(FORM), begun, me);
    }

    private ModelAndView form(ModelAndView view, TypedForm typed, SignedIn me) {
        String city = offices.get(me.officeId()).city();
        return view.addObject("form", typed)
                .addObject("schemes", listings.schemes(city))
                .addObject("experts", listings.experts(city))
                .addObject("kinds", PartyKind.values())
                .addObject("origins", Origin.values());
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal SignedIn me) {
        listings.requireOpener(me);
        TypedForm typed = new TypedForm(fields.toSingleValueMap());
        try {
            return new ModelAndView(
                    "redirect:/credit/" + listings.open(typed, me).id());
        } catch (Refusal refusal) {
            return form(RefusedForm.again(FORM, refusal), typed, me);
        }
    }

    /** A part of the page of a recovery. */
    @GetMapping("/of/{recovery}")
    String ofRecovery(@PathVariable UUID recovery, @AuthenticationPrincipal SignedIn me, Model model) {
        Recovery known = listings.recovery(new TypedForm(Map.of("recovery", recovery.toString())), me)
                .orElseThrow(Refusal::notFound);
        model.addAttribute("recovery", known);
        model.addAttribute("listings", listings.ofRecovery(known.id(), me));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayOpen", listings.mayOpen(me));
        return "credit/of :: of";
    }
}
