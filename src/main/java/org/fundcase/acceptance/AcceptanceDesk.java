package org.fundcase.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects of a city or district that are carried out, accepted or closed, with the result that stands. */
@Component
class AcceptanceDesk {

    private static final String LINES = "SELECT c.id, c.number, e.name, c.item, c.project, c.state, r.completed_on, "
            + "r.submitted_at::date AS applied_on, k.outcome, k.amount_fen, "
            + "coalesce(k.awarded_fen, (SELECT sum(w.amount_fen)::bigint FROM funding_award w WHERE w.case_id = c.id)) "
            + "AS awarded_fen, k.due_on, "
            + "(SELECT coalesce(sum(x.excess_fen), 0) FROM acceptance_effect x WHERE x.check_id = k.id) AS excess_fen "
            + "FROM cases_application c JOIN applicants_enterprise e ON e.id = c.enterprise_id "
            + "LEFT JOIN LATERAL (SELECT * FROM acceptance_request q WHERE q.case_id = c.id AND q.submitted_at IS NOT NULL "
            + "ORDER BY q.no DESC LIMIT 1) r ON true LEFT JOIN LATERAL (SELECT h.* FROM acceptance_check h "
            + "JOIN acceptance_answer a ON a.check_id = h.id AND a.agreed WHERE h.case_id = c.id "
            + "ORDER BY h.proposed_at DESC LIMIT 1) k ON true WHERE c.number IS NOT NULL AND (c.state IN (:states) "
            + "OR k.outcome IS NOT NULL) AND EXISTS (SELECT 1 FROM accounts_relation x JOIN accounts_office o "
            + "ON o.id = x.office_id WHERE x.subject_kind = 'CASE' AND x.subject_id = c.id AND x.until IS NULL "
            + "AND (x.office_id = :office OR :all AND x.relation = 'CITY' AND o.city = :city)) "
            + "ORDER BY array_position(:order::text[], c.state), c.number LIMIT :most";

    /** What an office has to do comes first. */
    private static final List<String> STATES = List.of(
            CaseState.IN_COMPLETION.name(),
            CaseState.RECTIFYING.name(),
            CaseState.CLOSING.name(),
            CaseState.IMPLEMENTING.name(),
            CaseState.CLOSED.name());

    /**
     * A project as the list shows it.
     *
     * @param outcome of the result that stands; null before there is one
     * @param amount what it is worth by it; null likewise
     * @param excess of it what was paid too much and is recovered
     */
    record Line(
            UUID id,
            String number,
            String enterprise,
            String item,
            String project,
            CaseState state,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate appliedOn,
            Check.@Nullable Outcome outcome,
            @Nullable Money awarded,
            @Nullable Money amount,
            @Nullable LocalDate dueOn,
            Money excess) {}

    private final JdbcClient jdbc;
    private final Offices offices;

    AcceptanceDesk(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    /** Those of the person's office; of the whole city for its offices and who inspects it. */
    List<Line> lines(SignedIn who, int most) {
        OfficeKind kind = who.officeKind();
        return jdbc.sql(LINES)
                .param("states", STATES)
                .param("order", STATES.toArray(String[]::new))
                .param("office", who.officeId())
                .param(
                        "all",
                        kind == OfficeKind.CITY_INDUSTRY || kind == OfficeKind.CITY_FINANCE || kind == OfficeKind.AUDIT)
                .param("city", offices.get(who.officeId()).city())
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                row.getString("item"),
                row.getString("project"),
                CaseState.valueOf(row.getString("state")),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("applied_on", LocalDate.class),
                outcome == null ? null : Check.Outcome.valueOf(outcome),
                row.getObject("awarded_fen") == null ? null : new Money(row.getLong("awarded_fen")),
                outcome == null ? null : new Money(row.getLong("amount_fen")),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getLong("excess_fen")));
    }
}
