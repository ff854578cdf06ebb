package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.funding.MoneyScope.Seen;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of proposed changes and of their answers, which are only ever added. */
@Component
class AwardChangeRows {

    private static final String CHANGES = "SELECT c.*, x.agreed, x.answered_name, x.note FROM funding_change c "
            + "LEFT JOIN funding_change_answer x ON x.change_id = c.id ";
    private static final int MOST = 100;

    /** What waits for a second person, with whose award it is. */
    record Waiting(AwardChange change, String number, String payee) {}

    private final JdbcClient jdbc;

    AwardChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AwardChange> find(UUID id) {
        return jdbc.sql(CHANGES + "WHERE c.id = ?")
                .param(id)
                .query((row, n) -> change(row))
                .optional();
    }

    /** The latest first. */
    List<AwardChange> ofAward(UUID awardId) {
        return jdbc.sql(CHANGES + "WHERE c.award_id = ? ORDER BY c.proposed_at DESC, c.id")
                .param(awardId)
                .query((row, n) -> change(row))
                .list();
    }

    /** The earliest first. */
    List<Waiting> waiting(Seen seen) {
        return jdbc.sql("SELECT c.*, NULL::boolean AS agreed, NULL AS answered_name, NULL AS note, a.number, a.payee "
                        + "FROM (SELECT * FROM funding_change WHERE waits OFFSET 0) c CROSS JOIN LATERAL (SELECT a.number, "
                        + "a.payee FROM funding_award a JOIN funding_quota q ON q.id = a.quota_id "
                        + "JOIN funding_budget b ON b.id = q.budget_id WHERE a.id = c.award_id AND " + seen.sql()
                        + " LIMIT 1) a ORDER BY c.proposed_at LIMIT " + MOST)
                .params(seen.params())
                .query((row, n) -> new Waiting(change(row), row.getString("number"), row.getString("payee")))
                .list();
    }

    void insert(AwardChange change) {
        jdbc.sql("INSERT INTO funding_change (id, award_id, kind, amount_fen, basis, proposed_by, proposed_name, "
                        + "proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        change.id(),
                        change.awardId(),
                        change.kind().name(),
                        change.amount().fen(),
                        change.basis())
                .params(change.proposedBy(), change.proposedName(), Timestamp.from(change.proposedAt()))
                .update();
    }

    private static AwardChange change(ResultSet row) throws SQLException {
        return new AwardChange(
                row.getObject("id", UUID.class),
                row.getObject("award_id", UUID.class),
                AwardChange.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_fen")),
                row.getString("basis"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}
