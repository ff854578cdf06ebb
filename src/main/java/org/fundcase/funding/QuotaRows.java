package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of quotas, and of papers that paying offices received. */
@Component
class QuotaRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuotaRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Quota> find(UUID id) {
        return jdbc.sql("SELECT * FROM funding_quota WHERE id = ?")
                .param(id)
                .query((row, n) -> quota(row))
                .optional();
    }

    Optional<Quota> find(UUID budgetId, UUID officeId) {
        return jdbc.sql("SELECT * FROM funding_quota WHERE budget_id = ? AND office_id = ?")
                .params(budgetId, officeId)
                .query((row, n) -> quota(row))
                .optional();
    }

    List<Quota> ofBudget(UUID budgetId) {
        return jdbc.sql("SELECT * FROM funding_quota WHERE budget_id = ? ORDER BY id")
                .param(budgetId)
                .query((row, n) -> quota(row))
                .list();
    }

    /** What an office has of a budget, or would have. */
    PayingRule.GivenTo givenTo(UUID budgetId, UUID office) {
        return jdbc.sql("SELECT b.scheme_id, b.year, q.id FROM funding_budget b LEFT JOIN funding_quota q "
                        + "ON q.budget_id = b.id AND q.office_id = ? WHERE b.id = ?")
                .params(office, budgetId)
                .query((row, n) ->
                        new PayingRule.GivenTo(row.getString(1), row.getInt(2), office, row.getObject(3, UUID.class)))
                .single();
    }

    /** @return whether it was not there */
    boolean insert(Quota quota) {
        return jdbc.sql("INSERT INTO funding_quota (id, budget_id, office_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(quota.id(), quota.budgetId(), quota.officeId())
                        .update()
                == 1;
    }

    /** @return whether the paper had not been received */
    boolean receive(UUID listId, UUID quotaId, OneMonth month, SignedIn by) {
        return jdbc.sql("INSERT INTO funding_receipt (list_id, quota_id, received_on, due_on, received_by, "
                                + "received_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(listId, quotaId, month.from(), month.due(), by.personId(), by.name())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                row.getObject("id", UUID.class),
                row.getObject("budget_id", UUID.class),
                row.getObject("office_id", UUID.class));
    }
}
