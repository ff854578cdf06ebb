package org.fundcase.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.funding.PayingTasks.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tasks of paying offices are about; every question costs the same however long the list is. */
@Component
class PayingTaskRows {

    private static final int MANY = 200;

    private static final String OPEN = " FROM funding_owed w JOIN funding_award a ON a.id = w.award_id "
            + "WHERE w.quota_id = :quota AND w.open AND a.list_id = :list ";

    /** Whose paper it is. */
    record Head(UUID office, String scheme, String paper) {}

    /** @param due the earliest last day of what is not asked for; null if everything is */
    record Open(boolean isReceived, @Nullable LocalDate due) {}

    private final JdbcClient jdbc;

    PayingTaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paper paperOf(UUID awardId) {
        return jdbc.sql("SELECT list_id, quota_id FROM funding_award WHERE id = ?")
                .param(awardId)
                .query((row, n) -> new Paper(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .single();
    }

    Head head(Paper paper) {
        return jdbc.sql("SELECT q.office_id, b.scheme_id, l.paper FROM funding_list l JOIN funding_budget b "
                        + "ON b.id = l.budget_id, funding_quota q WHERE l.id = :list AND q.id = :quota")
                .param("list", paper.listId())
                .param("quota", paper.quotaId())
                .query((row, n) -> new Head(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .single();
    }

    boolean hasMany(Paper paper) {
        return jdbc.sql("SELECT count(*) >= " + MANY + " FROM (SELECT 1" + OPEN + "LIMIT " + MANY + ") capped")
                .param("quota", paper.quotaId())
                .param("list", paper.listId())
                .query(Boolean.class)
                .single();
    }

    Open open(Paper paper) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM funding_receipt r WHERE r.list_id = :list AND r.quota_id = :quota), "
                                + "(SELECT w.due_on" + OPEN + "ORDER BY w.due_on, w.number LIMIT 1)")
                .param("quota", paper.quotaId())
                .param("list", paper.listId())
                .query((row, n) -> new Open(row.getBoolean(1), row.getObject(2, LocalDate.class)))
                .single();
    }
}
