package org.fundcase.funding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of the money there is was paid, as the ledger has it now: what came back does not count. */
@Component
public class Executions {

    private static final String PARTS =
            "SELECT a.item, coalesce(o.district, '') AS district, a.case_id, a.enterprise_id, "
                    + "coalesce(e.district, o.district, '') AS seat, a.payee, coalesce(p.fen, 0) AS paid "
                    + "FROM funding_award a JOIN funding_quota q ON q.id = a.quota_id JOIN accounts_office o ON o.id = q.office_id "
                    + "LEFT JOIN accounts_office e ON e.id = a.district_office LEFT JOIN funding_paid p ON p.award_id = a.id "
                    + "WHERE q.budget_id = ? ORDER BY a.number, a.id";

    private static final String OF_DISTRICT = "WITH quota AS (SELECT q.id FROM funding_quota q "
            + "JOIN accounts_office o ON o.id = q.office_id WHERE q.budget_id = :budget AND o.district = :district), "
            + "owner AS (SELECT id FROM quota UNION ALL SELECT a.id FROM funding_award a JOIN quota ON quota.id = a.quota_id) "
            + "SELECT coalesce(sum(x.fen), 0)::bigint AS given, coalesce(sum(x.fen) FILTER (WHERE x.kind IN "
            + "('PAID', 'CLAIMED', 'WRITTEN_OFF')), 0)::bigint AS paid FROM funding_account x "
            + "JOIN owner ON owner.id = x.owner_id WHERE x.kind NOT IN ('SOURCE', 'DISTRICT_SHARE')";

    private final JdbcClient jdbc;
    private final BudgetRows budgets;

    Executions(JdbcClient jdbc, BudgetRows budgets) {
        this.jdbc = jdbc;
        this.budgets = budgets;
    }

    /** @param budget what there was to pay from */
    public record Execution(Money budget, Money paid) {}

    /**
     * An award of a budget.
     *
     * @param district of the office that pays it; blank for the city
     * @param seat the district of who gets it; blank for the city
     */
    public record Part(
            String item,
            String district,
            @Nullable UUID caseId,
            @Nullable UUID enterpriseId,
            String seat,
            String payee,
            Money paid) {}

    /** Of all the money of a year; empty while no budget is approved. */
    public Optional<Execution> of(String scheme, int year) {
        return budgets.find(scheme, year)
                .flatMap(budgets::find)
                .filter(budget -> budget.appropriated().isPositive())
                .map(budget -> new Execution(
                        budget.appropriated().plus(budget.districtShare()),
                        budget.paid().minus(budget.returned())));
    }

    /** Of what a district's office got. */
    public Execution ofDistrict(String scheme, int year, String district) {
        return budgets.find(scheme, year)
                .map(budget -> jdbc.sql(OF_DISTRICT)
                        .param("budget", budget)
                        .param("district", district)
                        .query((row, n) ->
                                new Execution(new Money(row.getLong("given")), new Money(row.getLong("paid"))))
                        .single())
                .orElse(new Execution(Money.ZERO, Money.ZERO));
    }

    /** What the year's money was promised for, in the order of the numbers. */
    public List<Part> parts(String scheme, int year) {
        return budgets.find(scheme, year)
                .map(budget -> jdbc.sql(PARTS)
                        .param(budget)
                        .query((row, n) -> new Part(
                                row.getString("item"),
                                row.getString("district"),
                                row.getObject("case_id", UUID.class),
                                row.getObject("enterprise_id", UUID.class),
                                row.getString("seat"),
                                row.getString("payee"),
                                new Money(row.getLong("paid"))))
                        .list())
                .orElse(List.of());
    }

    /** What the budget's money was to achieve, as it was agreed to, the first proposal first. */
    public List<String> aims(String scheme, int year) {
        return budgets.find(scheme, year)
                .map(budget -> budgets.proposals(budget).stream()
                        .filter(one -> Boolean.TRUE.equals(one.agreed())
                                && !one.target().isBlank())
                        .sorted(Comparator.comparing(Proposal::proposedAt))
                        .map(Proposal::target)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }
}
