package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BankFile.Puzzle;
import org.fundcase.funding.BankLine.Outcome;
import org.fundcase.funding.Reconciliation.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what banks said; they only grow. */
@Component
class ConfirmationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConfirmationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Confirmation> find(UUID id) {
        return jdbc.sql("SELECT * FROM funding_confirmation WHERE id = ?")
                .param(id)
                .query((row, n) -> confirmation(row))
                .optional();
    }

    /** The same file of an account, taken in before. */
    Optional<Confirmation> find(UUID quotaId, String sha256) {
        return jdbc.sql("SELECT * FROM funding_confirmation WHERE quota_id = ? AND sha256 = ?")
                .params(quotaId, sha256)
                .query((row, n) -> confirmation(row))
                .optional();
    }

    /** Serials by payment and outcome; may be added to. */
    Map<UUID, Map<Outcome, String>> known(Collection<Payment> payments) {
        Map<UUID, Map<Outcome, String>> known = new HashMap<>();
        jdbc.sql("SELECT payment_id, outcome, serial FROM funding_bank_result WHERE payment_id = ANY (?)")
                .param(payments.stream().map(Payment::id).toArray(UUID[]::new))
                .query(row -> {
                    known.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(Outcome.valueOf(row.getString(2)), row.getString(3));
                });
        return known;
    }

    void insert(Confirmation confirmation, String sha256, SignedIn by) {
        jdbc.sql("INSERT INTO funding_confirmation (id, quota_id, sha256, file_name, applied, repeated, queued, "
                        + "imported_by, imported_name, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(confirmation.id(), confirmation.quotaId(), sha256, confirmation.fileName())
                .params(confirmation.applied(), confirmation.repeated(), confirmation.queued())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    void insertResults(UUID confirmation, List<Step> steps) {
        jdbc.sql(
                        "INSERT INTO funding_bank_result (payment_id, outcome, serial, confirmation_id) "
                                + "SELECT r.payment, r.outcome, r.serial, ? FROM unnest(?, ?, ?) AS r (payment, outcome, serial)")
                .param(confirmation)
                .param(steps.stream().map(step -> step.payment().id()).toArray(UUID[]::new))
                .param(steps.stream().map(step -> step.line().outcome().name()).toArray(String[]::new))
                .param(steps.stream().map(step -> step.line().serial()).toArray(String[]::new))
                .update();
    }

    void insertPuzzles(UUID confirmation, List<Puzzle> puzzles) {
        jdbc.sql("INSERT INTO funding_bank_line (id, confirmation_id, line, content, reason, reason_en) "
                        + "SELECT gen_random_uuid(), ?, l.line, l.content, l.zh, l.en "
                        + "FROM unnest(?, ?, ?, ?) AS l (line, content, zh, en)")
                .param(confirmation)
                .param(puzzles.stream().map(Puzzle::line).toArray(Integer[]::new))
                .param(puzzles.stream().map(Puzzle::content).toArray(String[]::new))
                .param(puzzles.stream().map(puzzle -> puzzle.reason().zh()).toArray(String[]::new))
                .param(puzzles.stream().map(puzzle -> puzzle.reason().en()).toArray(String[]::new))
                .update();
    }

    /** Whose quota a queued line is about. */
    Optional<UUID> quotaOfLine(UUID lineId) {
        return jdbc.sql("SELECT c.quota_id FROM funding_bank_line l "
                        + "JOIN funding_confirmation c ON c.id = l.confirmation_id WHERE l.id = ?")
                .param(lineId)
                .query(UUID.class)
                .optional();
    }

    /** @return whether nobody had answered */
    boolean answerLine(UUID lineId, String note, SignedIn by) {
        return jdbc.sql("INSERT INTO funding_bank_line_answer (line_id, note, answered_by, answered_name, answered_at) "
                                + "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(lineId, note, by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getObject("id", UUID.class),
                row.getObject("quota_id", UUID.class),
                row.getString("file_name"),
                row.getInt("applied"),
                row.getInt("repeated"),
                row.getInt("queued"),
                row.getString("imported_name"),
                row.getTimestamp("imported_at").toInstant());
    }
}
