package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of budgets and what was proposed for them. */
@Component
class BudgetRows {

    private static final String BUDGETS =
            "SELECT b.*, s.kind, s.fen FROM funding_budget b LEFT JOIN (SELECT budget_id, "
                    + "kind, sum(fen)::bigint AS fen FROM funding_account GROUP BY budget_id, kind) s ON s.budget_id = b.id ";
    private static final String PROPOSALS = "SELECT p.*, a.agreed, a.answered_name, a.note FROM funding_proposal p "
            + "LEFT JOIN funding_proposal_answer a ON a.proposal_id = p.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    BudgetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a city, the latest year first. */
    List<Budget> ofCity(String city) {
        return jdbc.sql(BUDGETS + "WHERE b.city = ? ORDER BY b.year DESC, b.scheme_id, b.id")
                .param(city)
                .query(BudgetRows::budgets);
    }

    Optional<Budget> find(UUID id) {
        return jdbc.sql(BUDGETS + "WHERE b.id = ?").param(id).query(BudgetRows::budgets).stream()
                .findFirst();
    }

    Optional<UUID> find(String schemeId, int year) {
        return jdbc.sql("SELECT id FROM funding_budget WHERE scheme_id = ? AND year = ?")
                .params(schemeId, year)
                .query(UUID.class)
                .optional();
    }

    /** @return whether it was not there */
    boolean insert(UUID id, String schemeId, String city, int year) {
        return jdbc.sql("INSERT INTO funding_budget (id, scheme_id, city, year) VALUES (?, ?, ?, ?) "
                                + "ON CONFLICT DO NOTHING")
                        .params(id, schemeId, city, year)
                        .update()
                == 1;
    }

    List<Proposal> proposals(UUID budgetId) {
        return jdbc.sql(PROPOSALS + "WHERE p.budget_id = ? ORDER BY p.proposed_at DESC, p.id")
                .param(budgetId)
                .query((row, n) -> proposal(row))
                .list();
    }

    Optional<Proposal> proposal(UUID id) {
        return jdbc.sql(PROPOSALS + "WHERE p.id = ?")
                .param(id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    UUID propose(UUID budgetId, NewProposal form, boolean late, SignedIn by) {
        UUID id = UUID.randomUUID();
        Proposal.Kind kind = form.kind() == null ? Proposal.Kind.INITIAL : form.kind();
        jdbc.sql("INSERT INTO funding_proposal (id, budget_id, kind, amount_fen, basis, target, late, proposed_by, "
                        + "proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, budgetId, kind.name(), form.money().fen(), form.basis(), form.target(), late)
                .param(by.personId())
                .param(by.name())
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private static List<Budget> budgets(ResultSet row) throws SQLException {
        Map<UUID, Budget> all = new LinkedHashMap<>();
        while (row.next()) {
            UUID id = row.getObject("id", UUID.class);
            Budget budget = all.get(id);
            if (budget == null) {
                budget = new Budget(
                        id,
                        row.getString("scheme_id"),
                        row.getString("city"),
                        row.getInt("year"),
                        new EnumMap<>(AccountKind.class));
                all.put(id, budget);
            }
            if (row.getString("kind") != null) {
                budget.standing().put(AccountKind.valueOf(row.getString("kind")), new Money(row.getLong("fen")));
            }
        }
        return List.copyOf(all.values());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("budget_id", UUID.class),
                Proposal.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_fen")),
                row.getString("basis"),
                row.getString("target"),
                row.getBoolean("late"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}
