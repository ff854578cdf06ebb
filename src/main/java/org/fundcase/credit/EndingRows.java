package org.fundcase.credit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for repair, and how listings are to end before their time; only ever added. */
@Component
class EndingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Request> requests(UUID listing) {
        return jdbc.sql("SELECT * FROM credit_request WHERE listing_id = ? ORDER BY recorded_at, id")
                .param(listing)
                .query((row, n) -> new Request(
                        row.getObject("id", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("proof"),
                        row.getObject("recorded_by", UUID.class),
                        row.getString("recorded_name")))
                .list();
    }

    void insert(UUID listing, Request request) {
        jdbc.sql("INSERT INTO credit_request (id, listing_id, asked_on, words, proof, recorded_by, recorded_name, "
                        + "recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(request.id(), listing, request.on(), request.words(), request.proof(), request.recordedBy())
                .params(request.recordedName(), now())
                .update();
    }

    List<Ending> endings(UUID listing) {
        return jdbc.sql("SELECT e.*, a.agreed, a.answered_on, a.answered_name, a.note FROM credit_end e "
                        + "LEFT JOIN credit_end_answer a ON a.end_id = e.id WHERE e.listing_id = ? "
                        + "ORDER BY e.proposed_at, e.id")
                .param(listing)
                .query((row, n) -> new Ending(
                        row.getObject("id", UUID.class),
                        Ending.Kind.valueOf(row.getString("kind")),
                        row.getObject("request_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_name"),
                        row.getObject("agreed", Boolean.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answered_name"),
                        row.getString("note")))
                .list();
    }

    void insert(UUID listing, Ending ending) {
        jdbc.sql("INSERT INTO credit_end (id, listing_id, kind, request_id, reason, proposed_by, proposed_name, "
                        + "proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(ending.id(), listing, ending.kind().name(), ending.request(), ending.reason())
                .params(ending.proposedBy(), ending.proposedName(), now())
                .update();
    }

    /** @return whether nobody had answered */
    boolean answer(Ending ending, SecondAnswer answer, SignedIn by) {
        return jdbc.sql(
                                "INSERT INTO credit_end_answer (end_id, proposed_by, agreed, note, answered_on, answered_by, "
                                        + "answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (end_id) DO NOTHING")
                        .params(ending.id(), ending.proposedBy(), answer.agreed(), answer.note())
                        .params(LocalDate.now(clock), by.personId(), by.name(), now())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
