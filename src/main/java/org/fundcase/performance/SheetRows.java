package org.fundcase.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.performance.Sheet.State;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sheets; only how far they have come ever changes. */
@Component
class SheetRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is asked for; null and blank leave it open.
     *
     * @param city whose sheets, for who reads all of a city
     * @param office with which a sheet has to be related, for everybody else
     */
    record Query(
            @Nullable String city,
            @Nullable UUID office,
            String text,
            @Nullable State state,
            @Nullable Layer layer,
            @Nullable Integer year,
            int most) {}

    Optional<Sheet> find(UUID id) {
        return jdbc.sql("SELECT * FROM performance_sheet WHERE id = ?")
                .param(id)
                .query((row, n) -> sheet(row))
                .optional();
    }

    String tree(UUID id) {
        return jdbc.sql("SELECT tree FROM performance_sheet WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Optional<Sheet> ofScheme(String scheme, int year) {
        return jdbc.sql("SELECT * FROM performance_sheet WHERE scheme_id = ? AND year = ? AND layer = 'SCHEME'")
                .params(scheme, year)
                .query((row, n) -> sheet(row))
                .optional();
    }

    /** Districts first, then projects, by number. */
    List<Sheet> parts(UUID parent) {
        return jdbc.sql("SELECT * FROM performance_sheet WHERE parent_id = ? ORDER BY layer, number")
                .param(parent)
                .query((row, n) -> sheet(row))
                .list();
    }

    List<Sheet> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM performance_sheet WHERE case_id = ? ORDER BY year DESC")
                .param(caseId)
                .query((row, n) -> sheet(row))
                .list();
    }

    List<Sheet> ofOwner(UUID owner) {
        return jdbc.sql("SELECT * FROM performance_sheet WHERE owner_id = ? ORDER BY year DESC, number DESC")
                .param(owner)
                .query((row, n) -> sheet(row))
                .list();
    }

    /** The latest year first, the whole before its parts. */
    List<Sheet> all(Query query) {
        return jdbc.sql("SELECT s.* FROM performance_sheet s WHERE (s.city = :city OR EXISTS (SELECT 1 "
                        + "FROM accounts_relation r WHERE r.subject_kind = 'PERFORMANCE' AND r.subject_id = s.id "
                        + "AND r.office_id = :office AND r.until IS NULL)) "
                        + "AND (:text = '' OR position(:text in s.title) > 0 OR position(:text in s.number) > 0) "
                        + "AND (:state = '' OR s.state = :state) AND (:layer = '' OR s.layer = :layer) "
                        + "AND (:year = 0 OR s.year = :year) ORDER BY s.year DESC, CASE s.layer WHEN 'SCHEME' THEN 0 "
                        + "WHEN 'DISTRICT' THEN 1 ELSE 2 END, s.number LIMIT :most")
                .param("city", query.city() == null ? "" : query.city())
                .param("office", query.office())
                .param("text", query.text())
                .param("state", query.state() == null ? "" : query.state().name())
                .param("layer", query.layer() == null ? "" : query.layer().name())
                .param("year", query.year() == null ? 0 : query.year())
                .param("most", query.most())
                .query((row, n) -> sheet(row))
                .list();
    }

    int nextNumber() {
        return jdbc.sql("SELECT nextval('performance_number')")
                .query(Integer.class)
                .single();
    }

    /** @return whether there was none */
    boolean insert(Sheet sheet, String tree, SignedIn by) {
        return jdbc.sql(
                                "INSERT INTO performance_sheet (id, number, layer, scheme_id, deployment, city, year, parent_id, "
                                        + "district, case_id, title, owner_id, overseer_id, tree, opened_by, opened_name, "
                                        + "opened_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                        + "ON CONFLICT DO NOTHING")
                        .params(sheet.id(), sheet.number(), sheet.layer().name(), sheet.schemeId())
                        .params(sheet.deployment(), sheet.city(), sheet.year())
                        .param(sheet.parentId())
                        .param(sheet.district())
                        .param(sheet.caseId())
                        .params(sheet.title(), sheet.ownerId(), sheet.overseerId(), tree)
                        .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .param(sheet.state().name())
                        .update()
                == 1;
    }

    void update(UUID id, State state) {
        jdbc.sql("UPDATE performance_sheet SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Layer.valueOf(row.getString("layer")),
                row.getString("scheme_id"),
                row.getString("deployment"),
                row.getString("city"),
                row.getInt("year"),
                row.getObject("parent_id", UUID.class),
                row.getString("district"),
                row.getObject("case_id", UUID.class),
                row.getString("title"),
                row.getObject("owner_id", UUID.class),
                row.getObject("overseer_id", UUID.class),
                State.valueOf(row.getString("state")));
    }
}
