package org.fundcase.review.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.review.audits.AuditFinding.Answer;
import org.fundcase.review.audits.AuditFinding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of findings and their answers. */
@Component
class FindingRows {

    private static final String ALL =
            "SELECT f.*, a.adopted, a.effect_fen, a.words, a.by_name FROM review_audit_finding f "
                    + "LEFT JOIN review_audit_answer a ON a.finding_id = f.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AuditFinding> of(UUID... audits) {
        return jdbc.sql(ALL + "WHERE f.audit_id = ANY (?) ORDER BY f.no, f.entered_at")
                .param(audits)
                .query((row, n) -> finding(row))
                .list();
    }

    Optional<AuditFinding> find(UUID id) {
        return jdbc.sql(ALL + "WHERE f.id = ?")
                .param(id)
                .query((row, n) -> finding(row))
                .optional();
    }

    void insert(AuditFinding finding, SignedIn by) {
        jdbc.sql(
                        "INSERT INTO review_audit_finding (id, audit_id, version, no, case_id, what, amount_fen, clause, severity, "
                                + "person_id, person_name, entered_name, entered_at) SELECT ?, ?, ?, 1 + coalesce(max(no), 0), "
                                + "?, ?, ?, ?, ?, ?, ?, ?, ? FROM review_audit_finding WHERE audit_id = ?")
                .params(finding.id(), finding.auditId(), finding.version(), finding.caseId(), finding.what())
                .params(
                        finding.amount().fen(),
                        finding.clause(),
                        finding.severity().name())
                .param(finding.person())
                .param(finding.personName())
                .params(by.name(), Timestamp.from(clock.instant()), finding.auditId())
                .update();
    }

    /** One of a report that is not sealed. */
    void delete(UUID id) {
        jdbc.sql("DELETE FROM review_audit_finding WHERE id = ?").param(id).update();
    }

    void drop(UUID id, int version) {
        jdbc.sql("UPDATE review_audit_finding SET dropped_in = ? WHERE id = ?")
                .params(version, id)
                .update();
    }

    void answer(UUID id, Answer answer, SignedIn by) {
        jdbc.sql("INSERT INTO review_audit_answer (finding_id, adopted, effect_fen, words, by_id, by_name, at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(id, answer.adopted(), answer.effect().fen(), answer.words())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private static AuditFinding finding(ResultSet row) throws SQLException {
        Boolean adopted = row.getObject("adopted", Boolean.class);
        return new AuditFinding(
                row.getObject("id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getInt("version"),
                row.getInt("no"),
                row.getObject("case_id", UUID.class),
                row.getString("what"),
                new Money(row.getLong("amount_fen")),
                row.getString("clause"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getObject("dropped_in", Integer.class),
                adopted == null
                        ? null
                        : new Answer(
                                adopted,
                                new Money(row.getLong("effect_fen")),
                                row.getString("words"),
                                row.getString("by_name")));
    }
}
