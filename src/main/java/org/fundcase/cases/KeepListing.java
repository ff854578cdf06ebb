package org.fundcase.cases;

import java.sql.Timestamp;
import java.time.Clock;
import org.fundcase.accounts.Visible;
import org.fundcase.cases.CaseEvent.ApplicationSubmitted;
import org.fundcase.kernel.Bigrams;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what lists of cases show and search, as it was at the last submission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepListing {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeepListing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        CaseCard card = submitted.card();
        jdbc.sql(
                        "INSERT INTO cases_listing (case_id, number, enterprise, credit_code, item_name, item_name_en, round_id, round, district, "
                                + "submitted_at, bigrams, city) SELECT id, :number, :enterprise, :code, :item, :itemEn, :round, :title, "
                                + ":district, :at, to_tsvector('simple', :pairs), " + Visible.city("listed.id")
                                + " FROM (SELECT :case::uuid AS id) listed ON CONFLICT (case_id) DO UPDATE SET "
                                + "enterprise = :enterprise, district = :district, bigrams = to_tsvector('simple', :pairs)")
                .param("case", card.id())
                .param("number", card.number())
                .param("enterprise", card.enterprise())
                .param("code", card.creditCode())
                .param("item", card.itemName().zh())
                .param("itemEn", card.itemName().en())
                .param("round", card.roundId())
                .param("title", card.round())
                .param("district", card.district().zh())
                .param("at", Timestamp.from(clock.instant()))
                .param("pairs", Bigrams.of(card.enterprise()))
                .update();
    }
}
