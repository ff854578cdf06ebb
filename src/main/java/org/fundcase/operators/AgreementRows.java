package org.fundcase.operators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.Entrusted.Every;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of agreements, which are only ever added. */
@Component
class AgreementRows {

    private static final String AGREEMENTS = "SELECT a.*, x.agreed, x.answered_name, x.note, "
            + "ARRAY(SELECT service FROM operators_service WHERE agreement_id = a.id) AS services, "
            + "ARRAY(SELECT term FROM operators_clause WHERE agreement_id = a.id ORDER BY term) AS terms, "
            + "ARRAY(SELECT clause FROM operators_clause WHERE agreement_id = a.id ORDER BY term) AS clauses "
            + "FROM operators_agreement a LEFT JOIN operators_agreement_answer x ON x.agreement_id = a.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Agreement> find(UUID id) {
        return jdbc.sql(AGREEMENTS + "WHERE a.id = ?")
                .param(id)
                .query((row, n) -> agreement(row))
                .optional();
    }

    /** Of a city, the latest first. */
    List<Agreement> ofCity(String city) {
        return jdbc.sql(AGREEMENTS + "WHERE a.city = ? ORDER BY a.year DESC, a.recorded_at DESC LIMIT 100")
                .param(city)
                .query((row, n) -> agreement(row))
                .list();
    }

    /** Those that hold between a scheme and an operator, the one agreed to last first. */
    List<Agreement> holding(String scheme, UUID operator) {
        return jdbc.sql(AGREEMENTS + "WHERE a.scheme_id = ? AND a.operator_id = ? AND x.agreed "
                        + "ORDER BY x.place DESC")
                .params(scheme, operator)
                .query((row, n) -> agreement(row))
                .list();
    }

    /** All that hold. */
    List<Agreement> holding() {
        return jdbc.sql(AGREEMENTS + "WHERE x.agreed ORDER BY x.place")
                .query((row, n) -> agreement(row))
                .list();
    }

    void insert(Agreement agreement, String city) {
        Attachment paper = agreement.paper();
        jdbc.sql(
                        "INSERT INTO operators_agreement (id, scheme_id, city, year, number, bureau_id, bureau_name, operator_id, "
                                + "operator_name, signed_on, from_day, until_day, account_fen, fee_fen, report_every, report_days, "
                                + "paper_sha256, paper_name, paper_mime, paper_size, recorded_by, recorded_name, recorded_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(agreement.id(), agreement.scheme(), city, agreement.year(), agreement.number())
                .params(agreement.bureauId(), agreement.bureau(), agreement.operatorId(), agreement.operator())
                .params(agreement.signedOn(), agreement.from(), agreement.until())
                .params(
                        agreement.account().fen(),
                        agreement.fee().fen(),
                        agreement.reportEvery().name())
                .params(agreement.reportDays(), paper.sha256(), paper.fileName(), paper.mime(), paper.size())
                .params(agreement.recordedBy(), agreement.recordedName(), Timestamp.from(agreement.recordedAt()))
                .update();
        agreement.services().forEach(key -> jdbc.sql(
                        "INSERT INTO operators_service (agreement_id, service) VALUES (?, ?)")
                .params(agreement.id(), key)
                .update());
        agreement.clauses().forEach((term, clause) -> jdbc.sql(
                        "INSERT INTO operators_clause (agreement_id, term, clause) VALUES (?, ?, ?)")
                .params(agreement.id(), term, clause)
                .update());
    }

    /** @return whether nobody had answered */
    boolean answer(Agreement agreement, SecondAnswer answer, SignedIn by) {
        return jdbc.sql("INSERT INTO operators_agreement_answer (agreement_id, recorded_by, agreed, note, answered_by, "
                                + "answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(agreement.id(), agreement.recordedBy(), answer.agreed(), answer.note())
                        .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("scheme_id"),
                row.getInt("year"),
                row.getString("number"),
                row.getObject("bureau_id", UUID.class),
                row.getString("bureau_name"),
                row.getObject("operator_id", UUID.class),
                row.getString("operator_name"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new Money(row.getLong("account_fen")),
                new Money(row.getLong("fee_fen")),
                Every.valueOf(row.getString("report_every")),
                row.getInt("report_days"),
                Set.of(texts(row, "services")),
                clauses(row),
                new Attachment(
                        row.getString("paper_sha256"),
                        row.getString("paper_name"),
                        row.getString("paper_mime"),
                        row.getLong("paper_size")),
                row.getObject("recorded_by", UUID.class),
                row.getString("recorded_name"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }

    private static Map<String, String> clauses(ResultSet row) throws SQLException {
        String[] terms = texts(row, "terms");
        String[] clauses = texts(row, "clauses");
        Map<String, String> found = new HashMap<>();
        for (int n = 0; n < terms.length; n++) {
            found.put(terms[n], clauses[n]);
        }
        return found;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
