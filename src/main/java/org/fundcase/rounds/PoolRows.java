package org.fundcase.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.PoolEntry.Project;
import org.fundcase.rounds.PoolEntry.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the pool: where each project stands, and every step it took. A list moves all its projects at once. */
@Component
class PoolRows {

    private static final String STEPS =
            "INSERT INTO rounds_pool_step (case_id, step, round_id, reason, by_name, at) SELECT case_id, :step, :round, "
                    + "reason, :name, :now FROM moved ORDER BY number";

    private final JdbcClient jdbc;
    private final Clock clock;

    PoolRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PoolEntry> find(UUID caseId) {
        return jdbc.sql("SELECT * FROM rounds_pool WHERE case_id = ?")
                .param(caseId)
                .query((row, n) -> entry(row))
                .optional();
    }

    List<PoolEntry> waiting(Collection<UUID> cases) {
        return jdbc.sql("SELECT * FROM rounds_pool WHERE case_id = ANY (?) AND state IN ('IN_POOL', 'DRAWN')")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    /** A case that was reopened and reviewed again comes in again. */
    void enter(PoolEntry entry, String scheme, String city) {
        Project project = entry.project();
        jdbc.sql(
                        "INSERT INTO rounds_pool (case_id, round_id, scheme_id, city, year, number, enterprise, district, item, "
                                + "project, score, amount_fen, entered_on, last_day, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                + "?, ?, ?, ?, 'IN_POOL') ON CONFLICT (case_id) DO UPDATE SET score = excluded.score, "
                                + "amount_fen = excluded.amount_fen, entered_on = excluded.entered_on, year = excluded.year, "
                                + "last_day = excluded.last_day, state = 'IN_POOL', drawn_by = NULL")
                .params(project.caseId(), entry.roundId(), scheme, city, entry.year(), project.number())
                .params(project.enterprise(), project.district(), project.item(), project.name())
                .param(project.score())
                .params(project.amount().fen(), entry.enteredOn(), entry.lastDay())
                .update();
    }

    void amend(UUID caseId, Money amount) {
        jdbc.sql("UPDATE rounds_pool SET amount_fen = ? WHERE case_id = ?")
                .params(amount.fen(), caseId)
                .update();
    }

    void step(UUID caseId, String step, @Nullable UUID roundId, String reason, String name) {
        jdbc.sql(
                        "INSERT INTO rounds_pool_step (case_id, step, round_id, reason, by_name, at) VALUES (?, ?, ?, ?, ?, ?)")
                .param(caseId)
                .param(step)
                .param(roundId)
                .param(reason)
                .param(name)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    String lastReason(UUID caseId) {
        return jdbc.sql("SELECT reason FROM rounds_pool_step WHERE case_id = ? ORDER BY id DESC LIMIT 1")
                .param(caseId)
                .query(String.class)
                .single();
    }

    /** What earlier rounds have done with, and what this one has drawn already. */
    List<PoolEntry> drawable(Round round, String city, LocalDate today) {
        return jdbc.sql(
                        "SELECT p.* FROM rounds_pool p WHERE p.city = :city AND p.scheme_id = :scheme "
                                + "AND p.round_id <> :round AND (p.drawn_by = :round AND p.state = 'DRAWN' "
                                + "OR p.state = 'IN_POOL' AND p.last_day >= :today AND EXISTS "
                                + "(SELECT 1 FROM rounds_issue i WHERE i.round_id = p.round_id)) ORDER BY p.entered_on, p.number")
                .param("city", city)
                .param("scheme", round.scheme().id())
                .param("round", round.id())
                .param("today", today)
                .query((row, n) -> entry(row))
                .list();
    }

    void draw(FrozenList list, String name) {
        move(
                list,
                "DRAWN",
                "SET state = 'DRAWN', drawn_by = :round FROM rounds_list_entry e WHERE e.list_id = :list "
                        + "AND e.case_id = p.case_id AND p.state = 'IN_POOL' RETURNING p.case_id, p.number, '' AS reason",
                name);
    }

    /** What a former list had drawn and this one has not. */
    void giveBack(FrozenList list, String name) {
        move(
                list,
                "RETURNED",
                "SET state = 'IN_POOL', drawn_by = NULL WHERE p.drawn_by = :round AND p.state = 'DRAWN' AND NOT EXISTS "
                        + "(SELECT 1 FROM rounds_list_entry e WHERE e.list_id = :list AND e.case_id = p.case_id) "
                        + "RETURNING p.case_id, p.number, '' AS reason",
                name);
    }

    void fund(FrozenList list, String name) {
        move(
                list,
                "FUNDED",
                "SET state = 'FUNDED' FROM rounds_issued_entry e WHERE e.round_id = :round AND e.case_id = p.case_id "
                        + "AND p.state = 'DRAWN' AND p.drawn_by = :round RETURNING p.case_id, p.number, '' AS reason",
                name);
    }

    void remove(FrozenList list, String name) {
        move(
                list,
                "LEFT",
                "SET state = 'LEFT' FROM rounds_list_entry e WHERE e.list_id = :list AND e.case_id = p.case_id "
                        + "AND e.standing = 'REMOVED' AND p.state = 'DRAWN' AND p.drawn_by = :round "
                        + "RETURNING p.case_id, p.number, e.note AS reason",
                name);
    }

    /** What was not enough money for waits for a later round. */
    void keep(FrozenList list, String name) {
        move(
                list,
                "RETURNED",
                "SET state = 'IN_POOL', drawn_by = NULL FROM rounds_list_entry e WHERE e.list_id = :list "
                        + "AND e.case_id = p.case_id AND e.standing IN ('RESERVE', 'LEFT_OUT') AND p.state = 'DRAWN' "
                        + "AND p.drawn_by = :round RETURNING p.case_id, p.number, e.note AS reason",
                name);
    }

    private void move(FrozenList list, String step, String change, String name) {
        jdbc.sql("WITH moved AS (UPDATE rounds_pool p " + change + ") " + STEPS)
                .param("list", list.id())
                .param("round", list.roundId())
                .param("step", step)
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether it was in the pool */
    boolean leave(UUID caseId) {
        return jdbc.sql("UPDATE rounds_pool SET state = 'LEFT' WHERE case_id = ? AND state IN ('IN_POOL', 'DRAWN')")
                        .param(caseId)
                        .update()
                > 0;
    }

    List<PoolEntry> expired(LocalDate today) {
        return jdbc.sql("SELECT * FROM rounds_pool WHERE state = 'IN_POOL' AND last_day < ? ORDER BY number FOR UPDATE")
                .param(today)
                .query((row, n) -> entry(row))
                .list();
    }

    static PoolEntry entry(ResultSet row) throws SQLException {
        return new PoolEntry(
                new Project(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("enterprise"),
                        row.getString("district"),
                        row.getString("item"),
                        row.getString("project"),
                        row.getBigDecimal("score"),
                        new Money(row.getLong("amount_fen"))),
                row.getObject("round_id", UUID.class),
                row.getInt("year"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("drawn_by", UUID.class));
    }
}
