package org.fundcase.implementation;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the projects that are carried out. */
@Component
class ProjectIds {

    private static final List<String> UNDERWAY = List.of(
            CaseState.AWAITING_PAYMENT.name(),
            CaseState.PAYMENT_RETURNED.name(),
            CaseState.IMPLEMENTING.name(),
            CaseState.IN_COMPLETION.name(),
            CaseState.RECTIFYING.name(),
            CaseState.CLOSING.name());
    private static final String OPEN =
            "SELECT c.id FROM cases_application c WHERE c.number IS NOT NULL " + "AND c.state IN (:states) ";

    private final JdbcClient jdbc;

    ProjectIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that have a task sheet or anything else of this room, and are not closed. */
    List<UUID> followed() {
        return jdbc.sql(OPEN
                        + "AND EXISTS (SELECT 1 FROM implementation_step s WHERE s.case_id = c.id) ORDER BY c.number")
                .param("states", UNDERWAY)
                .query(UUID.class)
                .list();
    }

    /** Those of the person's office; of the whole city for its offices and who inspects it; of an enterprise its own. */
    List<UUID> of(SignedIn who, int most) {
        OfficeKind kind = who.officeKind();
        return jdbc.sql(OPEN
                        + "AND EXISTS (SELECT 1 FROM accounts_relation x JOIN accounts_office o ON o.id = x.office_id "
                        + "JOIN accounts_office me ON me.id = :office WHERE x.subject_kind = 'CASE' AND x.subject_id = c.id "
                        + "AND x.until IS NULL AND (x.office_id = :office OR :all AND x.relation = 'CITY' AND o.city = me.city)) "
                        + "ORDER BY c.number LIMIT :most")
                .param("states", UNDERWAY)
                .param("office", who.officeId())
                .param(
                        "all",
                        kind == OfficeKind.CITY_INDUSTRY || kind == OfficeKind.CITY_FINANCE || kind == OfficeKind.AUDIT)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
