package org.fundcase.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.fundcase.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days of notices: to the offices of the city, and to an enterprise whose entry is shown. */
@Component
class NoticeDays implements Deadlines {

    private static final String OF_CITY = "EXISTS (SELECT 1 FROM accounts_relation r JOIN accounts_office o "
            + "ON o.id = r.office_id WHERE r.subject_kind = 'ROUND' AND r.subject_id = n.round_id AND r.relation = 'CITY' "
            + "AND r.until IS NULL AND o.city = (SELECT city FROM accounts_office WHERE id = :office))";
    private static final String OWN = "EXISTS (SELECT 1 FROM publicity_notice_entry e JOIN accounts_relation r "
            + "ON r.subject_id = e.case_id AND r.subject_kind = 'CASE' AND r.relation = 'APPLICANT' AND r.until IS NULL "
            + "WHERE e.notice_id = n.id AND r.office_id = :office)";

    private final JdbcClient jdbc;
    private final Access access;

    NoticeDays(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        if (!who.isApplicant() && !access.mayAll(who, Action.READ, Subject.Kind.ROUND)) {
            return List.of();
        }
        return jdbc.sql("SELECT n.id, n.round_id, n.place, n.last_day FROM publicity_notice n "
                        + "WHERE n.last_day BETWEEN :from AND :until AND n.replaced_at IS NULL AND "
                        + (who.isApplicant() ? OWN : OF_CITY))
                .param("from", from)
                .param("until", until)
                .param("office", who.officeId())
                .query((row, n) -> new Deadline(
                        row.getObject("last_day", LocalDate.class),
                        Kind.PUBLICITY_ENDS,
                        "",
                        row.getString("place"),
                        who.isApplicant()
                                ? "/notices/" + row.getObject("id", UUID.class)
                                : "/rounds/" + row.getObject("round_id", UUID.class)))
                .list();
    }
}
