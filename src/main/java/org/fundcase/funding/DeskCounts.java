package org.fundcase.funding;

import java.time.LocalDate;
import org.fundcase.funding.MoneyScope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much there is to do at the desk of finance; every count stops at one more than {@link #MOST}. */
@Component
class DeskCounts {

    static final int MOST = 1_000;

    private static final String LIMIT = " LIMIT " + (MOST + 1);
    private static final String PAYMENTS = "SELECT 1 FROM funding_payment x WHERE x.quota_id = q.id AND x.state = ";

    /** By what is to be done. */
    record Counts(int open, int late, int requested, int approved, int sent, int lines, int paid) {}

    private final JdbcClient jdbc;

    DeskCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts of(Seen seen, LocalDate today) {
        String lines = "SELECT 1 FROM funding_bank_line l JOIN funding_confirmation p ON p.id = l.confirmation_id "
                + "JOIN funding_quota q ON q.id = p.quota_id JOIN funding_budget b ON b.id = q.budget_id "
                + "WHERE l.waits AND " + seen.sql();
        return jdbc.sql("SELECT "
                        + String.join(
                                ", ",
                                each(seen, "SELECT 1 FROM funding_owed x WHERE x.quota_id = q.id AND x.open"),
                                each(
                                        seen,
                                        "SELECT 1 FROM funding_owed x WHERE x.quota_id = q.id AND x.owed "
                                                + "AND x.due_on < :today"),
                                each(seen, PAYMENTS + "'REQUESTED'"),
                                each(seen, PAYMENTS + "'APPROVED'"),
                                each(seen, PAYMENTS + "'SENT'"),
                                capped(lines),
                                each(seen, PAYMENTS + "'PAID'")))
                .params(seen.params())
                .param("today", today)
                .query((row, n) -> new Counts(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .single();
    }

    /** Of every quota that is seen. */
    private static String each(Seen seen, String ofQuota) {
        return capped("SELECT 1 FROM funding_quota q JOIN funding_budget b ON b.id = q.budget_id CROSS JOIN LATERAL ("
                + ofQuota + LIMIT + ") w WHERE " + seen.sql());
    }

    private static String capped(String rows) {
        return "(SELECT count(*)::int FROM (" + rows + LIMIT + ") capped)";
    }
}
