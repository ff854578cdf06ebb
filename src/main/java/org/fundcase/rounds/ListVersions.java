package org.fundcase.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.FrozenLists.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a round's list and what changed from one to the next, so that pages say which of them they speak of. */
@Component
public class ListVersions {

    /**
     * A version without its entries.
     *
     * @param frozenBy the second person where one proposed it
     * @param proposedBy null where nobody had to propose it
     */
    public record Version(
            UUID id,
            int version,
            String reason,
            String hash,
            Instant frozenAt,
            String frozenBy,
            @Nullable String proposedBy) {}

    /**
     * An entry that the version in force no longer supports, or with less.
     *
     * @param before by the earlier version
     * @param after by the one in force; null if it is no longer supported
     */
    public record Lost(LocalDate on, Cause cause, UUID caseId, Money before, @Nullable Money after) {}

    private final JdbcClient jdbc;
    private final OwnDistrict districts;

    ListVersions(JdbcClient jdbc, OwnDistrict districts) {
        this.jdbc = jdbc;
        this.districts = districts;
    }

    /** The latest first; none for a district's office, as the reasons may speak of others. */
    public List<Version> of(UUID roundId, SignedIn who) {
        return districts.of(who).isPresent() ? List.of() : all(roundId);
    }

    private List<Version> all(UUID roundId) {
        return jdbc.sql("SELECT * FROM rounds_list WHERE round_id = :round ORDER BY version DESC")
                .param("round", roundId)
                .query((row, n) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getString("hash"),
                        row.getTimestamp("frozen_at").toInstant(),
                        row.getString("frozen_name"),
                        row.getString("proposed_name")))
                .list();
    }

    /**
     * What a version supports and the one in force does not, or with less: day and cause are those of the last version that
     * took of it. What came back in full is not lost.
     */
    public List<Lost> lostSince(UUID roundId, UUID listId) {
        return jdbc.sql("WITH taken AS (SELECT DISTINCT ON (o.case_id) o.case_id, v.version, v.frozen_at, "
                        + "coalesce(v.cause, 'OTHER') AS cause FROM rounds_list v "
                        + "JOIN rounds_list b ON b.round_id = v.round_id AND b.version = v.version - 1 "
                        + "JOIN rounds_list_entry o ON o.list_id = b.id AND o.standing = 'SELECTED' "
                        + "LEFT JOIN rounds_list_entry e ON e.list_id = v.id AND e.case_id = o.case_id "
                        + "WHERE v.round_id = :round AND v.version > (SELECT version FROM rounds_list WHERE id = :list) "
                        + "AND (e.case_id IS NULL OR e.standing <> 'SELECTED' OR e.amount_fen < o.amount_fen) "
                        + "ORDER BY o.case_id, v.version DESC) "
                        + "SELECT t.frozen_at, t.cause, p.case_id, p.amount_fen AS before, "
                        + "CASE WHEN now.standing = 'SELECTED' THEN now.amount_fen END AS after "
                        + "FROM rounds_list_entry p JOIN taken t ON t.case_id = p.case_id "
                        + "LEFT JOIN rounds_list_entry now ON now.case_id = p.case_id AND now.list_id = "
                        + "(SELECT id FROM rounds_list WHERE round_id = :round ORDER BY version DESC LIMIT 1) "
                        + "WHERE p.list_id = :list AND p.standing = 'SELECTED' "
                        + "AND (now.case_id IS NULL OR now.standing <> 'SELECTED' OR now.amount_fen < p.amount_fen) "
                        + "ORDER BY t.version, p.place")
                .param("round", roundId)
                .param("list", listId)
                .query((row, n) -> lost(row))
                .list();
    }

    private static Lost lost(ResultSet row) throws SQLException {
        Long after = row.getObject("after", Long.class);
        return new Lost(
                BusinessTime.day(row.getTimestamp("frozen_at").toInstant()),
                Cause.valueOf(row.getString("cause")),
                row.getObject("case_id", UUID.class),
                new Money(row.getLong("before")),
                after == null ? null : new Money(after));
    }
}
