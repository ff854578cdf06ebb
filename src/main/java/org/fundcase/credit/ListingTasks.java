package org.fundcase.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.law.Terms;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.workflow.DeskTasks;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listings in the inbox of the office that works on them: what one person prepares, and what a second one answers. Nothing is
 * to be done while a listing binds and nobody asks for repair. The last days are the house's own: five working days.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ListingTasks {

    private static final int OWN_DAYS = 5;

    private final ListingRows rows;
    private final ListingFiles files;
    private final DeskTasks desk;
    private final WorkingCalendar calendar;
    private final Terms terms;

    ListingTasks(ListingRows rows, ListingFiles files, DeskTasks desk, WorkingCalendar calendar) {
        this.rows = rows;
        this.files = files;
        this.desk = desk;
        this.calendar = calendar;
        this.terms = new Terms(calendar);
    }

    @EventListener
    public void on(ListingEvent event) {
        keep(event.listingId(), event.actor());
    }

    /** Sees to it that what is to be done now, and nothing else, waits. */
    void keep(UUID id, Actor by) {
        ListingFile known = files.of(rows.find(id).orElseThrow());
        Stage wanted = wanted(known);
        for (Stage stage : new Stage[] {Stage.LISTING_WORK, Stage.LISTING_CHECK}) {
            if (stage == wanted) {
                desk.await(id, stage, new Seat(known.listing().officeId(), due(known)), matter(known, stage));
            } else {
                desk.done(key(id, stage), by);
            }
        }
    }

    private static @Nullable Stage wanted(ListingFile known) {
        State state = known.listing().state();
        if (known.open().isPresent() && !state.isEnded()) {
            return Stage.LISTING_CHECK;
        }
        return switch (state) {
            case FACTS, DECISION, DECIDED -> Stage.LISTING_WORK;
            case NOTICE, APPROVAL -> Stage.LISTING_CHECK;
            case LISTED -> known.request().isPresent() ? Stage.LISTING_WORK : null;
            case REPAIRED, REVOKED, EXPIRED, DROPPED -> null;
        };
    }

    /** Only where a day is known from which it runs. */
    private @Nullable LocalDate due(ListingFile known) {
        ListingFile.Served told = known.served().get(PaperKind.LISTING_NOTICE);
        State state = known.listing().state();
        if (state == State.DECISION && told != null) {
            LocalDate heard =
                    terms.statement(told.on(), known.list().statement().workingDays());
            return calendar.plusWorkingDays(heard, OWN_DAYS);
        }
        return state == State.LISTED
                ? known.request()
                        .map(asked -> calendar.plusWorkingDays(asked.on(), OWN_DAYS))
                        .orElse(null)
                : null;
    }

    private static Matter matter(ListingFile known, Stage stage) {
        Listing listing = known.listing();
        return new Matter(
                key(listing.id(), stage),
                "/credit/" + listing.id(),
                listing.number(),
                listing.party().name(),
                known.list().name(),
                "",
                null);
    }

    private static String key(UUID listing, Stage stage) {
        return stage.id() + ":" + listing;
    }
}
