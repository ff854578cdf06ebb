package org.fundcase.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.publicity.Objection.Handling;
import org.fundcase.publicity.Objection.Kind;
import org.fundcase.publicity.Objection.Outcome;
import org.fundcase.publicity.Objection.State;
import org.fundcase.publicity.Objection.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of objections, without who handed them in. */
@Component
class ObjectionRows {

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Objection> of(UUID roundId) {
        return jdbc.sql("SELECT * FROM publicity_objection WHERE round_id = :round ORDER BY number DESC")
                .param("round", roundId)
                .query((row, n) -> objection(row))
                .list();
    }

    /** About any of the cases, the earliest first. */
    List<Objection> about(Collection<UUID> caseIds) {
        return jdbc.sql("SELECT * FROM publicity_objection WHERE case_id IN (:cases) ORDER BY received_at")
                .param("cases", caseIds)
                .query((row, n) -> objection(row))
                .list();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("SELECT * FROM publicity_objection WHERE id = :id")
                .param("id", id)
                .query((row, n) -> objection(row))
                .optional();
    }

    Optional<Objection> byReceipt(String receipt) {
        return jdbc.sql("SELECT * FROM publicity_objection WHERE receipt = :receipt")
                .param("receipt", receipt)
                .query((row, n) -> objection(row))
                .optional();
    }

    /** Keeps others from the objection until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("SELECT 1 FROM publicity_objection WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** The next number of a round; others wait for it until the transaction ends. */
    int nextNumber(UUID roundId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:round, 0))")
                .param("round", "publicity_objection " + roundId)
                .query((row, n) -> n)
                .list();
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM publicity_objection WHERE round_id = :round")
                .param("round", roundId)
                .query(Integer.class)
                .single();
    }

    void insert(Objection objection, String receipt) {
        jdbc.sql(
                        "INSERT INTO publicity_objection (id, round_id, notice_id, number, receipt, kind, case_id, facts, "
                                + "anonymous, after_issue, received_at, accept_due, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(objection.id())
                .param(objection.roundId())
                .param(objection.noticeId())
                .param(objection.number())
                .param(receipt)
                .param(objection.kind().name())
                .param(objection.caseId())
                .param(objection.facts())
                .param(objection.anonymous())
                .param(objection.afterIssue())
                .param(Timestamp.from(objection.receivedAt()))
                .param(objection.terms().accept())
                .param(objection.state().name())
                .update();
    }

    /** Writes what changes as the office handles it. */
    void update(Objection objection) {
        Handling handling = objection.handling();
        Outcome outcome = handling.outcome();
        jdbc.sql(
                        "UPDATE publicity_objection SET state = ?, conclude_due = ?, answered_at = ?, reason = ?, findings = ?, "
                                + "outcome = ?, reply = ?, concluded_at = ? WHERE id = ?")
                .param(objection.state().name())
                .param(objection.terms().conclude())
                .param(stamp(handling.answeredAt()))
                .param(handling.reason())
                .param(handling.findings())
                .param(outcome == null ? null : outcome.name())
                .param(handling.reply())
                .param(stamp(handling.concludedAt()))
                .param(objection.id())
                .update();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                row.getString("facts"),
                row.getBoolean("anonymous"),
                row.getBoolean("after_issue"),
                row.getTimestamp("received_at").toInstant(),
                State.valueOf(row.getString("state")),
                new Terms(row.getObject("accept_due", LocalDate.class), row.getObject("conclude_due", LocalDate.class)),
                handling(row));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Handling(
                moment(row.getTimestamp("answered_at")),
                row.getString("reason"),
                row.getString("findings"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("reply"),
                moment(row.getTimestamp("concluded_at")));
    }

    private static @Nullable Timestamp stamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant moment(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
