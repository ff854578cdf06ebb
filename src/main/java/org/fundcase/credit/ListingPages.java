package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.Charge.Cause;
import org.fundcase.credit.Said.What;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Subject;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.TypedForm;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One listing in the browser, for the offices and for its party. */
@Controller
@RequestMapping("/credit/{id}")
class ListingPages {

    private final Listings listings;
    private final ListingFiles files;
    private final CreditSteps steps;
    private final StepsOfListing doing;
    private final EndListing end;
    private final Access access;
    private final Clock clock;

    ListingPages(
            Listings listings,
            ListingFiles files,
            CreditSteps steps,
            StepsOfListing doing,
            EndListing end,
            Access access,
            Clock clock) {
        this.listings = listings;
        this.files = files;
        this.steps = steps;
        this.doing = doing;
        this.end = end;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Listing listing = listings.get(id, me);
        ListingFile known = files.of(listing);
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView(me.isApplicant() ? "credit/own" : "credit/listing")
                .addObject("listing", listing)
                .addObject("known", known)
                .addObject("state", listing.on(today).name())
                .addObject("scheme", listings.scheme(listing))
                .addObject("steps", steps.of(known))
                .addObject("stateUntil", steps.stateUntil(known))
                .addObject("mayAsk", steps.mayAsk(known))
                .addObject("track", CreditTrack.of(listing.on(today)))
                .addObject("works", access.may(me, Action.CHANGE, Subject.ofListing(id)))
                .addObject("second", access.may(me, Action.CONFIRM, Subject.ofListing(id)))
                .addObject("me", me)
                .addObject("causes", Cause.values())
                .addObject("whats", What.values())
                .addObject("endings", Ending.Kind.values())
                .addObject("today", today);
    }

    @PostMapping("/{step:charge|draft|heard|requests|endings|submit|tell|back|drop|issue}")
    String step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        listings.get(id, me);
        TypedForm form = new TypedForm(fields.toSingleValueMap());
        String to = RefusedStep.attempt(() -> doing.take(id, step, form, me), "/credit/" + id, "credit." + step, flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("form", form);
            flash.addFlashAttribute("which", step);
        }
        return to;
    }

    @PostMapping("/endings/{ending}/answer")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID ending,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        listings.get(id, me);
        return RefusedStep.attempt(
                () -> end.answer(id, ending, SecondAnswer.of(agreed, note), me),
                "/credit/" + id,
                agreed ? "credit.agreed" : "credit.refused",
                flash);
    }
}
