package org.fundcase.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications for acceptance, and what became of invoices. */
@Component
class RequestRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest of a case, the draft if there is one. */
    Optional<Request> latest(UUID caseId) {
        return jdbc.sql("SELECT * FROM acceptance_request WHERE case_id = ? ORDER BY no DESC LIMIT 1")
                .param(caseId)
                .query((row, n) -> request(row))
                .optional();
    }

    /** All that were handed in, the latest first. */
    List<Request> submitted(UUID caseId) {
        return jdbc.sql("SELECT * FROM acceptance_request WHERE case_id = ? AND submitted_at IS NOT NULL "
                        + "ORDER BY no DESC")
                .param(caseId)
                .query((row, n) -> request(row))
                .list();
    }

    /** @return whether nobody changed it since it was read */
    boolean save(Request draft, SignedIn by) {
        return jdbc.sql(
                                "INSERT INTO acceptance_request AS r (case_id, no, completed_on, spent_fen, achieved, rectified, "
                                        + "saved_name, saved_at) VALUES (:case, :no, :on, :spent, :achieved, :rectified, :by, :at) "
                                        + "ON CONFLICT (case_id, no) DO UPDATE SET completed_on = :on, spent_fen = :spent, "
                                        + "achieved = :achieved, rectified = :rectified, saved_name = :by, saved_at = :at, "
                                        + "version = r.version + 1 WHERE r.version = :version AND r.submitted_at IS NULL")
                        .param("case", draft.caseId())
                        .param("no", draft.no())
                        .param("on", draft.completedOn())
                        .param("spent", fen(draft.spent()))
                        .param("achieved", draft.achieved())
                        .param("rectified", draft.rectified())
                        .param("by", by.name())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    void submit(UUID caseId, int no, SignedIn by) {
        jdbc.sql("UPDATE acceptance_request SET submitted_by = ?, submitted_name = ?, submitted_at = ? "
                        + "WHERE case_id = ? AND no = ?")
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()), caseId, no)
                .update();
    }

    Map<String, LineFate> fates(UUID caseId) {
        return jdbc
                .sql("SELECT * FROM acceptance_line WHERE case_id = ?")
                .param(caseId)
                .query((row, n) -> new LineFate(
                        row.getString("line_id"),
                        Fate.valueOf(row.getString("fate")),
                        row.getString("note"),
                        row.getBoolean("of_office"),
                        row.getString("judged_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(LineFate::lineId, Function.identity()));
    }

    /** The enterprise does not change what the office said. */
    void save(UUID caseId, LineFate fate) {
        jdbc.sql("INSERT INTO acceptance_line AS l (case_id, line_id, fate, note, of_office, judged_name, judged_at) "
                        + "VALUES (:case, :line, :fate, :note, :office, :by, :at) ON CONFLICT (case_id, line_id) DO UPDATE "
                        + "SET fate = :fate, note = :note, of_office = :office, judged_name = :by, judged_at = :at "
                        + "WHERE :office OR NOT l.of_office")
                .param("case", caseId)
                .param("line", fate.lineId())
                .param("fate", fate.fate().name())
                .param("note", fate.note())
                .param("office", fate.ofOffice())
                .param("by", fate.judgedName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private static Request request(ResultSet row) throws SQLException {
        long spent = row.getLong("spent_fen");
        boolean blank = row.wasNull();
        Timestamp at = row.getTimestamp("submitted_at");
        return new Request(
                row.getObject("case_id", UUID.class),
                row.getInt("no"),
                row.getObject("completed_on", LocalDate.class),
                blank ? null : new Money(spent),
                row.getString("achieved"),
                row.getString("rectified"),
                row.getInt("version"),
                row.getString("submitted_name"),
                at == null ? null : at.toInstant());
    }
}
