package org.fundcase.credit;

import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.Listing.State;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.DeskTasks;
import org.springframework.stereotype.Component;

/** The listing somebody is about to act upon: one at a time, and only in the states the step is for. */
@Component
class CreditCase {

    private final ListingRows rows;
    private final ListingFiles files;
    private final Access access;
    private final DeskTasks desk;

    CreditCase(ListingRows rows, ListingFiles files, Access access, DeskTasks desk) {
        this.rows = rows;
        this.files = files;
        this.access = access;
        this.desk = desk;
    }

    /** @throws Refusal not found for a foreign listing; conflict in another state */
    ListingFile change(UUID id, Set<State> states, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofListing(id));
        return in(id, states);
    }

    /** As {@link #change}, for the party itself too, once it is told. */
    ListingFile speak(UUID id, Set<State> states, SignedIn by) {
        access.require(by, by.isApplicant() ? Action.READ : Action.CHANGE, Subject.ofListing(id));
        ListingFile known = in(id, states);
        if (by.isApplicant() && known.listing().isUntold()) {
            throw Refusal.notFound();
        }
        return known;
    }

    /** As {@link #change}, by another one than the first. */
    ListingFile second(UUID id, Set<State> states, SignedIn by) {
        access.require(by, Action.READ, Subject.ofListing(id));
        return in(id, states);
    }

    /** @throws Refusal forbidden, and recorded, for the first person and for who may not confirm */
    void requireSecond(ListingFile known, UUID first, SignedIn by) {
        access.requireSecond(by, first, Subject.ofListing(known.listing().id()));
    }

    private ListingFile in(UUID id, Set<State> states) {
        desk.takeTurn(id);
        Listing listing = rows.find(id).orElseThrow(Refusal::notFound);
        if (!states.contains(listing.state())) {
            throw Refusal.conflict("other-step", "这件列入不在这一步，不能这样办。请刷新后看它到了哪一步。");
        }
        return files.of(listing);
    }
}
