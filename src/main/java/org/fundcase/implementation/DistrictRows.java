package org.fundcase.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What districts reported: only ever added. */
@Component
class DistrictRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DistrictRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those of the person's office; what was sent also for the finance office of the same district, for the city's offices and
     * for who inspects the city. The latest first.
     */
    List<DistrictReport> of(SignedIn who) {
        OfficeKind kind = who.officeKind();
        return jdbc.sql(
                        "SELECT r.*, o.name AS office, a.sent, a.note, a.answered_name FROM implementation_district_report r "
                                + "JOIN accounts_office o ON o.id = r.office_id JOIN accounts_office me ON me.id = :office "
                                + "LEFT JOIN implementation_district_answer a ON a.report_id = r.id WHERE r.office_id = :office "
                                + "OR a.sent AND r.city = me.city AND (:all OR :finance AND o.district = me.district) "
                                + "ORDER BY r.proposed_at DESC LIMIT 200")
                .param("office", who.officeId())
                .param(
                        "all",
                        kind == OfficeKind.CITY_INDUSTRY || kind == OfficeKind.CITY_FINANCE || kind == OfficeKind.AUDIT)
                .param("finance", kind == OfficeKind.DISTRICT_FINANCE)
                .query((row, n) -> report(row))
                .list();
    }

    void insert(DistrictReport report, String city) {
        jdbc.sql(
                        "INSERT INTO implementation_district_report (id, office_id, city, from_on, until, content, words, sha256, "
                                + "proposed_by, proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .params(report.id(), report.officeId(), city, report.from(), report.until())
                .params(StoredJson.written(report.figures()), report.words(), report.sha256())
                .params(report.proposedBy(), report.proposedName(), Timestamp.from(report.proposedAt()))
                .update();
    }

    /** @return whether nobody had answered */
    boolean answer(DistrictReport report, boolean sent, String note, SignedIn by) {
        return jdbc.sql("INSERT INTO implementation_district_answer (report_id, proposed_by, sent, note, answered_by, "
                                + "answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(report.id(), report.proposedBy(), sent, note, by.personId(), by.name())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static DistrictReport report(ResultSet row) throws SQLException {
        return new DistrictReport(
                row.getObject("id", UUID.class),
                row.getObject("office_id", UUID.class),
                row.getString("office"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                StoredJson.read(row.getString("content")),
                row.getString("words"),
                row.getString("sha256"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("sent", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}
