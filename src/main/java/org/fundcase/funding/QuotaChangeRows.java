package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of quota proposed by hand and of the answers, which are only ever added. */
@Component
class QuotaChangeRows {

    private static final String CHANGES = "SELECT c.*, o.name AS office_name, x.agreed, x.answered_name, x.note "
            + "FROM funding_quota_change c JOIN accounts_office o ON o.id = c.office_id "
            + "LEFT JOIN funding_quota_change_answer x ON x.quota_change_id = c.id ";
    private static final int MOST = 100;
    private static final int FEW = 10;

    private final JdbcClient jdbc;

    QuotaChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<QuotaChange> find(UUID id) {
        return jdbc.sql(CHANGES + "WHERE c.id = ?")
                .param(id)
                .query((row, n) -> change(row))
                .optional();
    }

    /** The latest first; what waits before all. */
    List<QuotaChange> ofBudget(UUID budgetId) {
        return jdbc.sql(CHANGES + "WHERE c.budget_id = ? ORDER BY c.waits DESC, c.proposed_at DESC, c.id LIMIT " + MOST)
                .param(budgetId)
                .query((row, n) -> change(row))
                .list();
    }

    /** What waits for a second person, of each budget the longest few, the longest first. */
    List<QuotaChange> waiting(Collection<UUID> budgets) {
        return jdbc.sql(CHANGES
                        + "JOIN (SELECT id, row_number() OVER (PARTITION BY budget_id ORDER BY proposed_at, id) AS place "
                        + "FROM funding_quota_change WHERE waits AND budget_id = ANY (?)) w ON w.id = c.id "
                        + "WHERE w.place <= " + FEW + " ORDER BY c.proposed_at, c.id")
                .param(budgets.toArray(UUID[]::new))
                .query((row, n) -> change(row))
                .list();
    }

    void insert(QuotaChange change) {
        jdbc.sql("INSERT INTO funding_quota_change (id, budget_id, office_id, back, city_fen, district_fen, basis, "
                        + "proposed_by, proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(change.id(), change.budgetId(), change.office(), change.back())
                .params(change.shares().city().fen(), change.shares().district().fen(), change.basis())
                .params(change.proposedBy(), change.proposedName(), Timestamp.from(change.proposedAt()))
                .update();
    }

    private static QuotaChange change(ResultSet row) throws SQLException {
        return new QuotaChange(
                row.getObject("id", UUID.class),
                row.getObject("budget_id", UUID.class),
                row.getObject("office_id", UUID.class),
                row.getString("office_name"),
                row.getBoolean("back"),
                new Quotas.Shares(new Money(row.getLong("city_fen")), new Money(row.getLong("district_fen"))),
                row.getString("basis"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}
