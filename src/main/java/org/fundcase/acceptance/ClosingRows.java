package org.fundcase.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closings, and what was asked for afterwards: only ever added. */
@Component
class ClosingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a case, the latest first. */
    List<Closing> closings(UUID caseId) {
        return jdbc.sql("SELECT c.*, a.agreed, a.note, a.answered_name, a.answered_at FROM acceptance_closing c "
                        + "LEFT JOIN acceptance_closing_answer a ON a.closing_id = c.id WHERE c.case_id = ? "
                        + "ORDER BY c.proposed_at DESC")
                .param(caseId)
                .query((row, n) -> closing(row))
                .list();
    }

    void insert(UUID id, UUID caseId, String summary, SignedIn by) {
        jdbc.sql("INSERT INTO acceptance_closing (id, case_id, summary, proposed_by, proposed_name, proposed_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, caseId, summary, by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether nobody had answered */
    boolean answerClosing(UUID id, boolean agreed, String note, SignedIn by) {
        return answer("acceptance_closing_answer", "closing_id", id, agreed, note, by);
    }

    /** Of a case, the latest first. */
    List<Reopening> reopenings(UUID caseId) {
        return jdbc.sql("SELECT r.*, a.agreed, a.note, a.answered_name FROM acceptance_reopening r "
                        + "LEFT JOIN acceptance_reopening_answer a ON a.reopening_id = r.id WHERE r.case_id = ? "
                        + "ORDER BY r.asked_at DESC")
                .param(caseId)
                .query((row, n) -> reopening(row))
                .list();
    }

    Optional<Reopening> asked(UUID caseId) {
        return reopenings(caseId).stream().filter(Reopening::isOpen).findFirst();
    }

    void insert(UUID caseId, CompletionEvent.Place place, String reason, SignedIn by) {
        jdbc.sql("INSERT INTO acceptance_reopening (id, case_id, place, reason, asked_by, asked_name, asked_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId, place.name(), reason)
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether nobody had answered */
    boolean answerReopening(UUID id, boolean agreed, String note, SignedIn by) {
        return answer("acceptance_reopening_answer", "reopening_id", id, agreed, note, by);
    }

    private boolean answer(String table, String key, UUID id, boolean agreed, String note, SignedIn by) {
        return jdbc.sql("INSERT INTO " + table + " (" + key
                                + ", agreed, note, answered_by, answered_name, answered_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(id, agreed, note, by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Closing closing(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Closing(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("summary"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("note"),
                row.getString("answered_name"),
                answered == null ? null : answered.toInstant());
    }

    private static Reopening reopening(ResultSet row) throws SQLException {
        return new Reopening(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                CompletionEvent.Place.valueOf(row.getString("place")),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("note"),
                row.getString("answered_name"));
    }
}
