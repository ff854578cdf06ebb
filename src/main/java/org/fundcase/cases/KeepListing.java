package org.fundcase.cases;

import java.sql.Timestamp;
import java.time.Clock;
import org.fundcase.accounts.Visible;
import org.fundcase.cases.FilingEvent.ApplicationSubmitted;
import org.fundcase.trips.Trips;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what lists of cases show and search, as it was at the last submission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepListing {

    private final Trips trips;
    private final Clock clock;

    KeepListing(Trips trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        CaseCard card = submitted.card();
        trips.later(
                "INSERT INTO cases_listing (case_id, number, enterprise, credit_code, item_name, item_name_en, round_id, round, district, "
                        + "submitted_at, bigrams, city) SELECT id, :number, :enterprise, :code, :itemName, :itemNameEn, :roundId, :round, "
                        + ":district, :at, to_tsvector('simple', :bigrams), " + Visible.city("listed.id")
                        + " FROM (SELECT :case::uuid AS id) listed ON CONFLICT (case_id) DO UPDATE SET "
                        + "enterprise = :enterprise, district = :district, bigrams = to_tsvector('simple', :bigrams)",
                card.values()
                        .with("code", card.creditCode())
                        .with("round", card.round())
                        .with("at", Timestamp.from(clock.instant())));
    }
}
