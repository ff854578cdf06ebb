package org.fundcase.credit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.CreditDesk.Line;
import org.fundcase.credit.Listing.PartyKind;
import org.fundcase.credit.Listing.State;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Listings, for programs. What a body has to hold, its refusal says field by field. */
@Tag(name = "credit")
@RestController
@RequestMapping("/api/v1/credit")
class CreditApi {

    private final Listings listings;
    private final CreditDesk desk;
    private final ListingFiles files;
    private final CreditSteps steps;
    private final StepsOfListing doing;
    private final EndListing end;
    private final Clock clock;

    CreditApi(
            Listings listings,
            CreditDesk desk,
            ListingFiles files,
            CreditSteps steps,
            StepsOfListing doing,
            EndListing end,
            Clock clock) {
        this.listings = listings;
        this.desk = desk;
        this.files = files;
        this.steps = steps;
        this.doing = doing;
        this.end = end;
        this.clock = clock;
    }

    /**
     * The fields of a step, by name.
     *
     * @param fields for a new listing: scheme, partyKind, creditCode and party or expert, origin, source, recovery; for charge:
     *     cause, facts, evidence, basis, years; for heard: what, on, words; for draft: years, considered, repair; for submit:
     *     what (facts or decision); for issue: paper; for requests: words, proof; for endings: kind, reason; for back and
     *     drop: reason. Days as 2022-03-01.
     */
    @Schema(name = "ListingFields")
    record Fields(@Nullable Map<String, String> fields) {

        TypedForm form() {
            Map<String, String> given = new HashMap<>();
            if (fields != null) {
                fields.forEach((name, value) -> given.put(name, value == null ? "" : value));
            }
            return new TypedForm(given);
        }
    }

    @Schema(name = "MadeListing")
    record Made(UUID id, String number) {}

    /** @param note why not; may be left out of an agreement */
    @Schema(name = "ListingEndAnswer")
    record Answered(boolean agreed, @Nullable String note) {}

    /**
     * A listing.
     *
     * @param until the last day; null without a length, and before it is in force
     * @param mayDo what may be done today, by the names of the steps
     */
    @Schema(name = "ListingShown")
    record Shown(
            UUID id,
            String number,
            PartyKind kind,
            String party,
            @Nullable String creditCode,
            String list,
            State state,
            @Nullable String facts,
            @Nullable String basis,
            @Nullable Integer years,
            @Nullable String paper,
            @Nullable LocalDate stateUntil,
            @Nullable LocalDate starts,
            @Nullable LocalDate until,
            @Nullable LocalDate offOn,
            List<Waiting> endings,
            List<String> mayDo) {}

    /** @param agreed null while it waits for its second person */
    @Schema(name = "ListingEnd")
    record Waiting(UUID id, Ending.Kind kind, String reason, @Nullable Boolean agreed) {}

    @Operation(
            operationId = "listListings",
            summary = "The listings of the city, or those the own enterprise was told of")
    @GetMapping
    List<Shown> all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable PartyKind kind,
            @AuthenticationPrincipal SignedIn me) {
        if (me.isApplicant()) {
            return listings.own(me).stream().map(listing -> shown(listing, me)).toList();
        }
        return desk.lines(me, q, state, kind, CreditDesk.SHOWN).stream()
                .map(Line::id)
                .map(id -> shown(listings.get(id), me))
                .toList();
    }

    @Operation(operationId = "getListing", summary = "A listing with how far it has come")
    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return shown(listings.get(id, me), me);
    }

    @Operation(operationId = "openListing", summary = "Proposes to list a party")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made open(@RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        listings.requireOpener(me);
        Listing listing = listings.open(body.form(), me);
        return new Made(listing.id(), listing.number());
    }

    @Operation(
            operationId = "takeListingStep",
            summary = "A step of a listing",
            description = "charge, submit, tell, back, drop, heard, draft, issue, requests or endings")
    @PostMapping("/{id}/{step}")
    Shown step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestBody Fields body,
            @AuthenticationPrincipal SignedIn me) {
        listings.get(id, me);
        doing.take(id, step, body.form(), me);
        return shown(listings.get(id), me);
    }

    @Operation(operationId = "answerListingEnd", summary = "The second person's answer to how a listing is to end")
    @PostMapping("/{id}/endings/{ending}/answer")
    Shown answer(
            @PathVariable UUID id,
            @PathVariable UUID ending,
            @RequestBody Answered body,
            @AuthenticationPrincipal SignedIn me) {
        listings.get(id, me);
        end.answer(id, ending, SecondAnswer.of(body.agreed(), body.note()), me);
        return shown(listings.get(id), me);
    }

    private Shown shown(Listing listing, SignedIn me) {
        ListingFile known = files.of(listing);
        Charge charge = known.charge();
        Ruling ruling = known.issued();
        Listing.Term term = listing.term();
        return new Shown(
                listing.id(),
                listing.number(),
                listing.party().kind(),
                listing.party().name(),
                listing.party().code(),
                known.list().name().zh(),
                listing.on(LocalDate.now(clock)),
                charge == null ? null : charge.facts(),
                charge == null ? null : charge.basis(),
                ruling != null ? ruling.years() : charge == null ? null : charge.years(),
                ruling == null ? null : ruling.paper(),
                steps.stateUntil(known),
                term == null ? null : term.starts(),
                term == null ? null : term.until(),
                term == null ? null : term.offOn(),
                known.endings().stream()
                        .filter(one -> !me.isApplicant() || one.holds())
                        .map(one -> new Waiting(one.id(), one.kind(), one.reason(), one.agreed()))
                        .toList(),
                steps.of(known).stream()
                        .filter(CreditSteps.Possible::open)
                        .map(CreditSteps.Possible::key)
                        .toList());
    }
}
