package org.fundcase.allocation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.allocation.PlanView.Totals;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of plans what a page shows, and not the whole. */
@Component
class PlanViews {

    private final JdbcClient jdbc;
    private final PlanRows rows;

    PlanViews(JdbcClient jdbc, PlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A page of the plan that was proposed last; empty before the first. */
    Optional<PlanView> latest(UUID roundId, int page) {
        return rows.latestId(roundId).flatMap(id -> view(id, Math.max(0, page)));
    }

    private Optional<PlanView> view(UUID id, int asked) {
        Totals totals = totals(id);
        int page = Math.min(asked, Math.max(0, (totals.count() - 1) / PlanView.PAGE));
        List<Plan.Line> lines = lines(id, page);
        List<Plan.Held> held = rows.held(id);
        return jdbc.sql("SELECT p.*, n.number AS paper, EXISTS (SELECT 1 FROM allocation_issue i "
                        + "JOIN allocation_plan q ON q.id = i.plan_id WHERE q.round_id = p.round_id AND q.id <> p.id "
                        + "AND q.proposed_at < p.proposed_at) AS further "
                        + "FROM allocation_plan p LEFT JOIN allocation_paper n ON n.plan_id = p.id "
                        + "WHERE p.id = :id")
                .param("id", id)
                .query((row, n) -> new PlanView(
                        row.getObject("id", UUID.class),
                        row.getObject("list_id", UUID.class),
                        row.getString("list_hash"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_name"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getBoolean("further"),
                        row.getString("paper"),
                        totals,
                        lines,
                        held,
                        page))
                .optional();
    }

    /** The first page of one of {@link #all}. */
    Optional<PlanView> first(UUID id) {
        return view(id, 0);
    }

    /** A page of a plan of a round by its id; empty if it is another round's. */
    Optional<PlanView> get(UUID roundId, UUID id, int page) {
        return all(roundId).stream().anyMatch(one -> one.id().equals(id))
                ? view(id, Math.max(0, page))
                : Optional.empty();
    }

    /** The plans of a round that were issued, and the one proposed last, the earliest first. */
    List<PlanView.Brief> all(UUID roundId) {
        return jdbc.sql("SELECT p.id, p.list_id, n.number, i.issued_name, count(l.*)::int, "
                        + "coalesce(sum(l.amount_fen), 0)::bigint FROM allocation_plan p "
                        + "LEFT JOIN allocation_issue i ON i.plan_id = p.id LEFT JOIN allocation_paper n ON n.plan_id = p.id "
                        + "LEFT JOIN allocation_line l ON l.plan_id = p.id WHERE p.round_id = :round "
                        + "AND (i.plan_id IS NOT NULL OR p.id = (SELECT q.id FROM allocation_plan q "
                        + "WHERE q.round_id = :round ORDER BY q.proposed_at DESC LIMIT 1)) "
                        + "GROUP BY p.id, n.number, i.issued_name ORDER BY p.proposed_at")
                .param("round", roundId)
                .query((row, n) -> new PlanView.Brief(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        new Money(row.getLong(6))))
                .list();
    }

    private Totals totals(UUID planId) {
        return jdbc.sql("SELECT count(*)::int, coalesce(sum(amount_fen), 0)::bigint, "
                        + "coalesce(sum(city_share_fen), 0)::bigint FROM allocation_line WHERE plan_id = :plan")
                .param("plan", planId)
                .query((row, n) -> new Totals(row.getInt(1), new Money(row.getLong(2)), new Money(row.getLong(3))))
                .single();
    }

    private List<Plan.Line> lines(UUID planId, int page) {
        return jdbc.sql(
                        "SELECT * FROM allocation_line WHERE plan_id = :plan ORDER BY place LIMIT :limit OFFSET :offset")
                .param("plan", planId)
                .param("limit", PlanView.PAGE)
                .param("offset", page * PlanView.PAGE)
                .query((row, n) -> PlanRows.line(row))
                .list();
    }
}
