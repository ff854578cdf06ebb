package org.fundcase.funding;

import java.util.List;
import java.util.Optional;
import org.fundcase.funding.FundResult.Line;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads results off the ledger; nothing is counted beside it. */
@Component
class FundResults {

    private static final String LINES = "SELECT a.item, coalesce(o.district, '') AS district, count(*) AS projects, "
            + "sum(p.fen)::bigint AS paid FROM funding_award a JOIN funding_paid p ON p.award_id = a.id "
            + "AND p.fen > 0 LEFT JOIN accounts_office o ON o.id = a.district_office "
            + "WHERE p.budget_id = ? GROUP BY 1, 2 ORDER BY 1, 2";

    /** A budget that something was paid from. */
    record Year(String schemeId, String city, int year) {}

    private final JdbcClient jdbc;
    private final BudgetRows budgets;

    FundResults(JdbcClient jdbc, BudgetRows budgets) {
        this.jdbc = jdbc;
        this.budgets = budgets;
    }

    /** Of every city, the latest year first. */
    List<Year> years() {
        return jdbc.sql("SELECT b.scheme_id, b.city, b.year FROM funding_budget b WHERE EXISTS (SELECT 1 "
                        + "FROM funding_paid p WHERE p.budget_id = b.id AND p.fen > 0) "
                        + "ORDER BY b.year DESC, b.city, b.scheme_id")
                .query((row, n) -> new Year(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    Optional<FundResult> of(String schemeId, int year) {
        return budgets.find(schemeId, year).flatMap(budgets::find).map(this::result);
    }

    private FundResult result(Budget budget) {
        List<Line> lines = jdbc.sql(LINES)
                .param(budget.id())
                .query((row, n) -> new Line(
                        row.getString("item"),
                        row.getString("district"),
                        row.getInt("projects"),
                        new Money(row.getLong("paid"))))
                .list();
        return new FundResult(budget.schemeId(), budget.city(), budget.year(), budget.appropriated(), lines);
    }
}
