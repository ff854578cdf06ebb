package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.Listing.PartyKind;
import org.fundcase.credit.Listing.State;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The listings of a city, with how far each has come today and what comes next. */
@Component
class CreditDesk {

    static final int SHOWN = 500;

    /**
     * One listing.
     *
     * @param years for how long it is or is to be; null without a length, and before anything is written
     * @param next the key of what comes next; null where nothing does
     * @param from the first day of it; null if none can be told
     */
    record Line(
            UUID id,
            String number,
            PartyKind kind,
            String party,
            @Nullable String code,
            Words list,
            State state,
            Charge.@Nullable Cause cause,
            @Nullable LocalDate starts,
            @Nullable LocalDate until,
            @Nullable LocalDate offOn,
            boolean endless,
            @Nullable String next,
            @Nullable LocalDate from) {}

    private final ListingRows rows;
    private final ListingFiles files;
    private final CreditSteps steps;
    private final Offices offices;
    private final Access access;
    private final Clock clock;

    CreditDesk(ListingRows rows, ListingFiles files, CreditSteps steps, Offices offices, Access access, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.steps = steps;
        this.offices = offices;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param state null for every state
     * @param kind null for every kind of party
     * @throws Refusal not found for who reads no listings
     */
    List<Line> lines(SignedIn who, String text, @Nullable State state, @Nullable PartyKind kind, int most) {
        if (!access.mayAll(who, Action.READ, Subject.Kind.LISTING)) {
            throw Refusal.notFound();
        }
        LocalDate today = LocalDate.now(clock);
        return rows.ofCity(offices.get(who.officeId()).city(), text.strip(), state, kind, today, most).stream()
                .map(listing -> line(files.of(listing), today))
                .toList();
    }

    private Line line(ListingFile known, LocalDate today) {
        Listing listing = known.listing();
        Listing.Term term = listing.term();
        CreditSteps.Possible next = steps.next(known);
        return new Line(
                listing.id(),
                listing.number(),
                listing.party().kind(),
                listing.party().name(),
                listing.party().code(),
                known.list().name(),
                listing.on(today),
                known.charge() == null ? null : known.charge().cause(),
                term == null ? null : term.starts(),
                term == null ? null : term.until(),
                term == null ? null : term.offOn(),
                term != null && term.until() == null,
                next == null ? null : next.key(),
                next == null ? null : next.gate().from());
    }
}
