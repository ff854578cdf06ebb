package org.fundcase.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.Plan.Line;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans, which are only ever added. */
@Component
class PlanRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<Plan> latest(UUID roundId) {
        return latestId(roundId).flatMap(this::find);
    }

    Optional<UUID> latestId(UUID roundId) {
        return jdbc.sql("SELECT id FROM allocation_plan WHERE round_id = ? ORDER BY proposed_at DESC LIMIT 1")
                .param(roundId)
                .query(UUID.class)
                .optional();
    }

    Optional<Plan> find(UUID id) {
        List<Line> lines = lines(id);
        List<Plan.Held> held = held(id);
        return jdbc.sql(
                        "SELECT p.*, n.number AS paper FROM allocation_plan p LEFT JOIN allocation_paper n ON n.plan_id = p.id "
                                + "WHERE p.id = :id")
                .param("id", id)
                .query((row, n) -> plan(row, lines, held))
                .optional();
    }

    void insert(Plan plan) {
        jdbc.sql("INSERT INTO allocation_plan (id, round_id, list_id, list_hash, year, proposed_by, proposed_name, "
                        + "proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(plan.id())
                .param(plan.roundId())
                .param(plan.listId())
                .param(plan.listHash())
                .param(plan.year())
                .param(plan.proposedBy())
                .param(plan.proposedName())
                .param(Timestamp.from(plan.proposedAt()))
                .update();
        insertHeld(plan);
        insertLines(plan);
    }

    private void insertLines(Plan plan) {
        batches.batchUpdate(
                "INSERT INTO allocation_line (plan_id, place, case_id, number, enterprise_id, payee, item, district_office, "
                        + "paying_office, amount_fen, city_share_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.lines(),
                BATCH,
                (statement, line) -> {
                    statement.setObject(1, plan.id());
                    statement.setInt(2, line.place());
                    statement.setObject(3, line.caseId());
                    statement.setString(4, line.number());
                    statement.setObject(5, line.enterpriseId());
                    statement.setString(6, line.payee());
                    statement.setString(7, line.item());
                    statement.setObject(8, line.districtOffice());
                    statement.setObject(9, line.payingOffice());
                    statement.setLong(10, line.amount().fen());
                    statement.setLong(11, line.cityShare().fen());
                });
    }

    private void insertHeld(Plan plan) {
        batches.batchUpdate(
                "INSERT INTO allocation_held (plan_id, place, case_id, number, payee, amount_fen, reason) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)",
                plan.held(),
                BATCH,
                (statement, held) -> {
                    statement.setObject(1, plan.id());
                    statement.setInt(2, held.place());
                    statement.setObject(3, held.caseId());
                    statement.setString(4, held.number());
                    statement.setString(5, held.payee());
                    statement.setLong(6, held.amount().fen());
                    statement.setString(7, held.reason());
                });
    }

    /** The plans of a round that were not issued. */
    List<UUID> notIssued(UUID roundId) {
        return jdbc.sql("SELECT p.id FROM allocation_plan p WHERE p.round_id = ? "
                        + "AND NOT EXISTS (SELECT 1 FROM allocation_issue i WHERE i.plan_id = p.id)")
                .param(roundId)
                .query(UUID.class)
                .list();
    }

    /** Before the issue a wrong number may be entered anew. */
    void number(UUID planId, String number, SignedIn by) {
        jdbc.sql("INSERT INTO allocation_paper (plan_id, number, entered_by, entered_name, entered_at) "
                        + "VALUES (:plan, :number, :by, :name, :at) ON CONFLICT (plan_id) DO UPDATE SET "
                        + "number = :number, entered_by = :by, entered_name = :name, entered_at = :at")
                .param("plan", planId)
                .param("number", number)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void issue(UUID planId, SignedIn by) {
        jdbc.sql("INSERT INTO allocation_issue (plan_id, issued_by, issued_name, issued_at) VALUES (?, ?, ?, ?)")
                .params(planId, by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private static Plan plan(ResultSet row, List<Line> lines, List<Plan.Held> held) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getString("list_hash"),
                row.getInt("year"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("paper"),
                lines,
                held);
    }

    private List<Line> lines(UUID planId) {
        return jdbc.sql("SELECT * FROM allocation_line WHERE plan_id = :plan ORDER BY place")
                .param("plan", planId)
                .query((row, n) -> line(row))
                .list();
    }

    List<Plan.Held> held(UUID planId) {
        return jdbc.sql("SELECT * FROM allocation_held WHERE plan_id = :plan ORDER BY place")
                .param("plan", planId)
                .query((row, n) -> new Plan.Held(
                        row.getInt("place"),
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("payee"),
                        new Money(row.getLong("amount_fen")),
                        row.getString("reason")))
                .list();
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("place"),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("payee"),
                row.getString("item"),
                row.getObject("district_office", UUID.class),
                row.getObject("paying_office", UUID.class),
                new Money(row.getLong("amount_fen")),
                new Money(row.getLong("city_share_fen")));
    }
}
