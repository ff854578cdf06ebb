package org.fundcase.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of frozen lists, which are only ever added. */
@Component
class FrozenListRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    FrozenListRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<FrozenList> latest(UUID roundId) {
        return latestId(roundId).flatMap(this::find);
    }

    Optional<UUID> latestId(UUID roundId) {
        return jdbc.sql("SELECT id FROM rounds_list WHERE round_id = ? ORDER BY version DESC LIMIT 1")
                .param(roundId)
                .query(UUID.class)
                .optional();
    }

    /** The latest version that no ranking after these versions made: from the next ranking on it is another list. */
    Optional<FrozenList> latestOf(UUID roundId, Collection<UUID> shown) {
        return jdbc.sql("SELECT id FROM rounds_list v WHERE round_id = :round AND version >= (SELECT max(version) "
                        + "FROM rounds_list WHERE id IN (:shown)) AND NOT EXISTS (SELECT 1 FROM rounds_list r "
                        + "WHERE r.round_id = v.round_id AND r.cause = 'RANKING' AND r.version <= v.version "
                        + "AND r.version > (SELECT max(version) FROM rounds_list WHERE id IN (:shown))) "
                        + "ORDER BY version DESC LIMIT 1")
                .param("round", roundId)
                .param("shown", shown)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<String> hash(UUID roundId) {
        return jdbc.sql("SELECT hash FROM rounds_list WHERE round_id = ? ORDER BY version DESC LIMIT 1")
                .param(roundId)
                .query(String.class)
                .optional();
    }

    Optional<Entry> firstReserve(UUID roundId) {
        return jdbc.sql("SELECT * FROM rounds_list_entry WHERE standing = 'RESERVE' AND list_id = "
                        + "(SELECT id FROM rounds_list WHERE round_id = ? ORDER BY version DESC LIMIT 1) "
                        + "ORDER BY place LIMIT 1")
                .param(roundId)
                .query((row, n) -> entry(row))
                .optional();
    }

    Optional<FrozenList> find(UUID id) {
        List<Entry> entries = entries(id);
        List<RankBasis.Group> groups = groups(id);
        List<RankBasis.Taken> taken = taken(id);
        return jdbc.sql("SELECT * FROM rounds_list WHERE id = :id")
                .param("id", id)
                .query((row, n) -> list(row, entries, groups, taken))
                .optional();
    }

    int selectedCount(UUID roundId) {
        return jdbc.sql("SELECT count(*) FROM rounds_list_entry WHERE standing = 'SELECTED' AND list_id = "
                        + "(SELECT id FROM rounds_list WHERE round_id = ? ORDER BY version DESC LIMIT 1)")
                .param(roundId)
                .query(Integer.class)
                .single();
    }

    Optional<UUID> meetingOf(UUID listId) {
        return jdbc.sql("SELECT meeting_id FROM rounds_list WHERE id = ? AND meeting_id IS NOT NULL")
                .param(listId)
                .query(UUID.class)
                .optional();
    }

    Optional<FrozenList> before(FrozenList list) {
        return jdbc.sql("SELECT id FROM rounds_list WHERE round_id = ? AND version = ?")
                .params(list.roundId(), list.version() - 1)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** The highest that any version of a round's list would support. */
    Money highestTotal(UUID roundId) {
        return new Money(jdbc.sql("SELECT coalesce(max(fen), 0) FROM (SELECT sum(e.amount_fen)::bigint AS fen "
                        + "FROM rounds_list l JOIN rounds_list_entry e ON e.list_id = l.id AND e.standing = 'SELECTED' "
                        + "WHERE l.round_id = :round GROUP BY l.id) totals")
                .param("round", roundId)
                .query(Long.class)
                .single());
    }

    /** The rounds whose list in force has an application. */
    List<UUID> roundsWith(UUID caseId) {
        return jdbc.sql("SELECT l.round_id FROM rounds_list_entry e JOIN rounds_list l ON l.id = e.list_id "
                        + "WHERE e.case_id = :case AND l.version = (SELECT max(v.version) FROM rounds_list v "
                        + "WHERE v.round_id = l.round_id) ORDER BY l.round_id")
                .param("case", caseId)
                .query(UUID.class)
                .list();
    }

    void insert(FrozenList list, FrozenLists.Freezing freezing) {
        FrozenLists.Proposer proposer = freezing.proposer();
        RankBasis.Line line = list.basis().line();
        jdbc.sql("INSERT INTO rounds_list (id, round_id, version, reason, hash, frozen_by, frozen_name, frozen_at, "
                        + "proposed_by, proposed_name, cause, meeting_id, line_year, line_fen) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(list.id())
                .param(list.roundId())
                .param(list.version())
                .param(list.reason())
                .param(list.hash())
                .param(freezing.by().personId())
                .param(freezing.by().name())
                .param(Timestamp.from(clock.instant()))
                .param(proposer == null ? null : proposer.id())
                .param(proposer == null ? null : proposer.name())
                .param(freezing.cause().name())
                .param(freezing.meeting())
                .param(line == null ? null : line.year())
                .param(line == null ? null : line.city().fen())
                .update();
        insertEntries(list);
        list.basis().groups().forEach(group -> insert(list.id(), group));
        list.basis().taken().forEach(taken -> insert(list.id(), taken));
    }

    private void insertEntries(FrozenList list) {
        batches.batchUpdate(
                "INSERT INTO rounds_list_entry (list_id, place, case_id, number, enterprise, district, item, project, score, "
                        + "amount_fen, standing, note, secret_basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                list.entries(),
                BATCH,
                (statement, entry) -> {
                    statement.setObject(1, list.id());
                    statement.setInt(2, entry.place());
                    statement.setObject(3, entry.caseId());
                    statement.setString(4, entry.number());
                    statement.setString(5, entry.enterprise());
                    statement.setString(6, entry.district());
                    statement.setString(7, entry.item());
                    statement.setString(8, entry.project());
                    statement.setBigDecimal(9, entry.score());
                    statement.setLong(10, entry.amount().fen());
                    statement.setString(11, entry.standing().name());
                    statement.setString(12, entry.note());
                    statement.setString(13, entry.secretBasis());
                });
    }

    private void insert(UUID listId, RankBasis.Group group) {
        jdbc.sql("INSERT INTO rounds_list_group (list_id, name, name_en, clause, cap_fen, earlier_fen, cases) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(listId, group.name().zh(), group.name().en(), group.clause())
                .params(group.cap().fen(), group.earlier().fen())
                .param(group.cases().toArray(UUID[]::new))
                .update();
    }

    private void insert(UUID listId, RankBasis.Taken taken) {
        jdbc.sql("INSERT INTO rounds_list_taken (list_id, round_id, title, city_fen) VALUES (?, ?, ?, ?)")
                .params(listId, taken.roundId(), taken.title(), taken.city().fen())
                .update();
    }

    /** What other rounds had taken when a list was ranked. */
    List<RankBasis.Taken> taken(UUID listId) {
        return jdbc.sql("SELECT * FROM rounds_list_taken WHERE list_id = ? ORDER BY title, round_id")
                .param(listId)
                .query((row, n) -> new RankBasis.Taken(
                        row.getObject("round_id", UUID.class),
                        row.getString("title"),
                        new Money(row.getLong("city_fen"))))
                .list();
    }

    private static FrozenList list(
            ResultSet row, List<Entry> entries, List<RankBasis.Group> groups, List<RankBasis.Taken> taken)
            throws SQLException {
        return new FrozenList(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("hash"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_name"),
                entries,
                new RankBasis(line(row), groups, taken));
    }

    static RankBasis.@Nullable Line line(ResultSet row) throws SQLException {
        Long fen = row.getObject("line_fen", Long.class);
        return fen == null ? null : new RankBasis.Line(row.getInt("line_year"), new Money(fen));
    }

    private List<RankBasis.Group> groups(UUID listId) {
        return jdbc.sql("SELECT * FROM rounds_list_group WHERE list_id = :list ORDER BY name")
                .param("list", listId)
                .query((row, n) -> new RankBasis.Group(
                        new Words(row.getString("name"), row.getString("name_en")),
                        row.getString("clause"),
                        new Money(row.getLong("cap_fen")),
                        new Money(row.getLong("earlier_fen")),
                        Set.copyOf(Arrays.asList((UUID[]) row.getArray("cases").getArray()))))
                .list();
    }

    private List<Entry> entries(UUID listId) {
        return jdbc.sql("SELECT * FROM rounds_list_entry WHERE list_id = :list ORDER BY place")
                .param("list", listId)
                .query((row, n) -> entry(row))
                .list();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("place"),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("enterprise"),
                row.getString("district"),
                row.getString("item"),
                row.getString("project"),
                row.getBigDecimal("score"),
                new Money(row.getLong("amount_fen")),
                Standing.valueOf(row.getString("standing")),
                row.getString("note"),
                row.getString("secret_basis"));
    }
}
