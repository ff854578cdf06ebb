package org.fundcase.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was taken off for good by answers to audits and second checks; whoever reviews again never goes above it. */
@Component
class Cuts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Cuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Money of(UUID caseId) {
        return new Money(jdbc.sql("SELECT coalesce(sum(amount_fen), 0) FROM review_cut WHERE case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single());
    }

    void insert(UUID caseId, Proposals.Cut cut, SignedIn by) {
        jdbc.sql("INSERT INTO review_cut (source_id, case_id, amount_fen, reason, by_id, by_name, at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(cut.source(), caseId, cut.amount().fen(), cut.reason())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }
}
