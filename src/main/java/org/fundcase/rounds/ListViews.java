package org.fundcase.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.ListView.Counts;
import org.fundcase.rounds.ListView.GroupUse;
import org.fundcase.rounds.ListView.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of lists what a page shows, and not the whole. */
@Component
class ListViews {

    private static final String OF_DISTRICT = "(CAST(:only AS text) IS NULL OR district = :only)";

    private final JdbcClient jdbc;
    private final FrozenListRows rows;

    ListViews(JdbcClient jdbc, FrozenListRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Of the version in force; empty before the first.
     *
     * @param only the district whose entries are shown and counted; null for all
     */
    Optional<ListView> latest(UUID roundId, int page, @Nullable String only) {
        return rows.latestId(roundId).flatMap(id -> view(id, Math.max(0, page), only));
    }

    private Optional<ListView> view(UUID id, int asked, @Nullable String only) {
        Counts counts = counts(id, only);
        int page = Math.min(asked, Math.max(0, (counts.all() - 1) / ListView.PAGE));
        List<GroupUse> groups = only == null ? groups(id) : List.of();
        List<RankBasis.Taken> taken = only == null ? rows.taken(id) : List.of();
        List<FrozenList.Entry> entries = entries(id, page, only);
        return jdbc.sql("SELECT * FROM rounds_list WHERE id = ?")
                .param(id)
                .query((row, n) ->
                        new ListView(head(row), counts, FrozenListRows.line(row), taken, groups, entries, page, only))
                .optional();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getInt("version"),
                row.getString("reason"),
                row.getString("hash"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_name"));
    }

    private Counts counts(UUID listId, @Nullable String only) {
        return jdbc.sql("SELECT count(*)::int, count(*) FILTER (WHERE standing = 'SELECTED')::int, "
                        + "count(*) FILTER (WHERE standing = 'RESERVE')::int, "
                        + "count(*) FILTER (WHERE standing = 'LEFT_OUT')::int, "
                        + "count(*) FILTER (WHERE standing = 'REMOVED')::int, "
                        + "coalesce(sum(amount_fen) FILTER (WHERE standing = 'SELECTED'), 0)::bigint "
                        + "FROM rounds_list_entry WHERE list_id = :list AND " + OF_DISTRICT)
                .param("list", listId)
                .param("only", only)
                .query((row, n) -> new Counts(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        new Money(row.getLong(6))))
                .single();
    }

    private List<GroupUse> groups(UUID listId) {
        return jdbc.sql("SELECT g.*, (SELECT coalesce(sum(e.amount_fen), 0)::bigint FROM rounds_list_entry e "
                        + "WHERE e.list_id = g.list_id AND e.standing = 'SELECTED' AND e.case_id = ANY (g.cases)) AS used "
                        + "FROM rounds_list_group g WHERE g.list_id = :list ORDER BY g.name")
                .param("list", listId)
                .query((row, n) -> new GroupUse(
                        new Words(row.getString("name"), row.getString("name_en")),
                        row.getString("clause"),
                        new Money(row.getLong("cap_fen")),
                        new Money(row.getLong("earlier_fen")),
                        new Money(row.getLong("used"))))
                .list();
    }

    private List<FrozenList.Entry> entries(UUID listId, int page, @Nullable String only) {
        return jdbc.sql("SELECT * FROM rounds_list_entry WHERE list_id = :list AND " + OF_DISTRICT
                        + " ORDER BY place LIMIT :limit OFFSET :offset")
                .param("list", listId)
                .param("only", only)
                .param("limit", ListView.PAGE)
                .param("offset", page * ListView.PAGE)
                .query((row, n) -> FrozenListRows.entry(row))
                .list();
    }
}
