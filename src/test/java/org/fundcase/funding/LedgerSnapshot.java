package org.fundcase.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at one moment of the ledger while others write it, and says what must never be seen. */
final class LedgerSnapshot {

    private static final String SUM = "coalesce(sum(e.fen) FILTER (WHERE x.kind ";

    private final JdbcClient jdbc;
    private final TransactionTemplate moment;
    private final UUID[] budgets;

    LedgerSnapshot(JdbcClient jdbc, PlatformTransactionManager transactions, List<UUID> budgets) {
        this.jdbc = jdbc;
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        this.budgets = budgets.toArray(UUID[]::new);
    }

    /** Empty where all is in order. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        moment.executeWithoutResult(status -> {
            faults.addAll(ask("SELECT 'not balanced ' || t.id FROM funding_transfer t JOIN funding_entry e "
                    + "ON e.transfer_id = t.id WHERE t.budget_id = ANY (?) GROUP BY t.id "
                    + "HAVING sum(e.fen) <> 0 OR count(*) <> 2"));
            faults.addAll(ask("SELECT 'balance is no sum ' || x.kind || ' ' || x.id FROM funding_account x "
                    + "LEFT JOIN funding_entry e ON e.account_id = x.id WHERE x.budget_id = ANY (?) GROUP BY x.id "
                    + "HAVING x.fen <> coalesce(sum(e.fen), 0) OR x.entries <> count(e.fen)"));
            faults.addAll(ask("SELECT 'overdrawn ' || x.kind || ' ' || x.id FROM funding_account x "
                    + "WHERE x.budget_id = ANY (?) AND x.fen < 0 AND x.kind NOT IN ('SOURCE', 'DISTRICT_SHARE')"));
            faults.addAll(ask("WITH s AS (SELECT x.budget_id, -" + SUM + "= 'SOURCE'), 0) AS budget, -" + SUM
                    + "= 'DISTRICT_SHARE'), 0) "
                    + "AS district, -" + SUM + "IN ('SOURCE', 'APPROPRIATION')), 0) AS allocated, " + SUM
                    + "IN ('COMMITMENT', 'REQUESTED', 'PAID', 'CLAIMED', 'WRITTEN_OFF', 'RETURNED')), 0) AS committed, "
                    + SUM
                    + "IN ('PAID', 'CLAIMED', 'WRITTEN_OFF', 'RETURNED')), 0) AS paid, " + SUM
                    + "= 'RETURNED'), 0) AS returned "
                    + "FROM funding_account x LEFT JOIN funding_entry e ON e.account_id = x.id "
                    + "WHERE x.budget_id = ANY (?) GROUP BY x.budget_id) SELECT 'rules broken ' || s FROM s "
                    + "WHERE NOT (0 <= returned AND returned <= paid AND paid <= committed "
                    + "AND committed <= allocated + district AND allocated <= budget)"));
        });
        return faults;
    }

    private List<String> ask(String sql) {
        return jdbc.sql(sql).param(budgets).query(String.class).list();
    }
}
