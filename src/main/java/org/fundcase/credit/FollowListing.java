package org.fundcase.credit;

import java.time.LocalDate;
import java.util.Objects;
import org.fundcase.applicants.Bars;
import org.fundcase.applicants.Bars.Imposed;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.ListingEvent.ListingInForce;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days on which papers were served; from the service of its decision a listing binds, and stands in the book. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowListing {

    private final ListingRows rows;
    private final FiledRows filed;
    private final ListingTasks tasks;
    private final Bars bars;
    private final ApplicationEventPublisher events;

    FollowListing(ListingRows rows, FiledRows filed, ListingTasks tasks, Bars bars, ApplicationEventPublisher events) {
        this.rows = rows;
        this.filed = filed;
        this.tasks = tasks;
        this.bars = bars;
        this.events = events;
    }

    @EventListener
    public void on(PaperServed served) {
        if (served.subject().kind() != Subject.Kind.LISTING) {
            return;
        }
        filed.insert(served);
        Listing listing = rows.find(served.subject().id()).orElseThrow(Refusal::notFound);
        if (served.kind() == PaperKind.LISTING_DECISION && listing.state() == State.DECIDED) {
            bind(listing, served);
        }
        tasks.keep(listing.id(), served.actor());
    }

    private void bind(Listing listing, PaperServed served) {
        Ruling ruling = filed.ruling(listing.id()).orElseThrow();
        LocalDate until = ruling.last();
        String code = listing.party().code();
        Charge charge = filed.charge(listing.id()).orElseThrow();
        rows.bind(listing.id(), served.date(), until);
        bars.impose(
                new Imposed(
                        listing.id(),
                        code == null ? null : new CreditCode(code),
                        listing.party().id(),
                        listing.party().name(),
                        charge.facts(),
                        Words.of("{0}（{1}）", Objects.requireNonNull(ruling.paper()), charge.basis())
                                .zh(),
                        served.date(),
                        ListingRows.last(until)),
                served.actor());
        events.publishEvent(new ListingInForce(listing.id(), served.date(), until, served.actor()));
    }
}
