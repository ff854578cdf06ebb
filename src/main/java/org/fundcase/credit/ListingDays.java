package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.law.Terms;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when a party may state its case, when it may ask for repair, and when its listing ends. */
@Component
class ListingDays implements Deadlines {

    private final ListingRows rows;
    private final ListingFiles files;
    private final CreditSteps steps;
    private final Offices offices;
    private final Access access;
    private final Clock clock;

    ListingDays(ListingRows rows, ListingFiles files, CreditSteps steps, Offices offices, Access access, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.steps = steps;
        this.offices = offices;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        List<Deadline> days = new ArrayList<>();
        for (Listing listing : readable(who)) {
            ListingFile known = files.of(listing);
            Listing.Term term = listing.term();
            if (listing.state() == State.DECISION) {
                add(days, listing, Kind.STATEMENT, steps.stateUntil(known));
            }
            if (listing.state() == State.LISTED && term != null) {
                add(days, listing, Kind.LISTING_ENDS, term.until());
                LocalDate first =
                        Terms.repairFrom(term.starts(), known.list().repair().months());
                add(days, listing, Kind.REPAIR_FROM, term.isOver(first) ? null : first);
            }
        }
        days.removeIf(one -> one.day().isBefore(from) || one.day().isAfter(until));
        return days;
    }

    private List<Listing> readable(SignedIn who) {
        if (who.isApplicant()) {
            return rows.told(who.officeId());
        }
        return access.mayAll(who, Action.READ, Subject.Kind.LISTING)
                ? rows.ofCity(
                        offices.get(who.officeId()).city(), "", null, null, LocalDate.now(clock), CreditDesk.SHOWN)
                : List.of();
    }

    private static void add(List<Deadline> days, Listing listing, Kind kind, @Nullable LocalDate day) {
        if (day != null) {
            days.add(new Deadline(day, kind, listing.number(), listing.party().name(), "/credit/" + listing.id()));
        }
    }
}
