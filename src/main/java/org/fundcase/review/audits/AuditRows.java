package org.fundcase.review.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.review.audits.Audit.About;
import org.fundcase.review.audits.Audit.Order;
import org.fundcase.review.audits.Audit.Report;
import org.fundcase.review.audits.Audit.Seal;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of audits and their reports; the database itself refuses to change a sealed one. */
@Component
class AuditRows {

    private final JdbcClient jdbc;
    private final FindingRows findings;
    private final Clock clock;

    AuditRows(JdbcClient jdbc, FindingRows findings, Clock clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.clock = clock;
    }

    Optional<Audit> find(UUID id) {
        return jdbc.sql("SELECT * FROM review_audit WHERE id = ?")
                .param(id)
                .query((row, n) -> audit(row))
                .optional()
                .map(audit -> whole(List.of(audit)).get(0));
    }

    /** The earliest first. */
    List<Audit> ofRound(UUID roundId) {
        return whole(jdbc.sql("SELECT * FROM review_audit WHERE round_id = ? ORDER BY no")
                .param(roundId)
                .query((row, n) -> audit(row))
                .list());
    }

    /** Those that are about one of the cases, the earliest first. */
    List<Audit> ofCases(Collection<UUID> cases) {
        return whole(jdbc.sql("SELECT * FROM review_audit a WHERE EXISTS (SELECT 1 FROM review_audit_case c "
                        + "WHERE c.audit_id = a.id AND c.case_id = ANY (?)) ORDER BY ordered_at, no")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> audit(row))
                .list());
    }

    List<UUID> touched(UUID roundId) {
        return jdbc.sql("SELECT DISTINCT c.case_id FROM review_audit_case c JOIN review_audit a ON a.id = c.audit_id "
                        + "WHERE a.round_id = ?")
                .param(roundId)
                .query(UUID.class)
                .list();
    }

    /** As many questions for a thousand audits as for one. */
    private List<Audit> whole(List<Audit> bare) {
        UUID[] ids = bare.stream().map(Audit::id).toArray(UUID[]::new);
        Map<UUID, List<About>> about = by(
                "SELECT * FROM review_audit_case WHERE audit_id = ANY (?) ORDER BY case_id",
                ids,
                row -> new About(
                        row.getObject("case_id", UUID.class),
                        row.getString("despite"),
                        row.getString("cancelled_reason")));
        Map<UUID, List<Report>> reports = by(
                "SELECT * FROM review_audit_report WHERE audit_id = ANY (?) ORDER BY version", ids, AuditRows::report);
        Map<UUID, List<AuditFinding>> found =
                findings.of(ids).stream().collect(Collectors.groupingBy(AuditFinding::auditId));
        return bare.stream()
                .map(audit -> audit.with(
                        about.getOrDefault(audit.id(), List.of()),
                        reports.getOrDefault(audit.id(), List.of()),
                        found.getOrDefault(audit.id(), List.of())))
                .toList();
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> by(String sql, UUID[] audits, Read<T> read) {
        Map<UUID, List<T>> all = new HashMap<>();
        jdbc.sql(sql).param(audits).query((RowCallbackHandler)
                row -> all.computeIfAbsent(row.getObject("audit_id", UUID.class), none -> new ArrayList<>())
                        .add(read.of(row)));
        return all;
    }

    /** The caller has the turn of the round. */
    Audit insert(UUID roundId, Order order, SignedIn by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO review_audit (id, round_id, office_id, no, firm, firm_code, contract, scope, due, ordered_by, "
                                + "ordered_name, ordered_at) SELECT ?, ?, ?, 1 + count(*), ?, ?, ?, ?, ?, ?, ?, ? "
                                + "FROM review_audit WHERE round_id = ?")
                .params(id, roundId, by.officeId(), order.firm(), order.firmCode(), order.contract())
                .params(order.scope(), order.due(), by.personId(), by.name(), now(), roundId)
                .update();
        return find(id).orElseThrow();
    }

    void insert(UUID audit, UUID caseId, String despite) {
        jdbc.sql("INSERT INTO review_audit_case (audit_id, case_id, despite, state) VALUES (?, ?, ?, 'OPEN')")
                .params(audit, caseId, despite)
                .update();
    }

    void cancel(UUID audit, UUID caseId, String reason) {
        jdbc.sql("UPDATE review_audit_case SET state = 'CANCELLED', cancelled_reason = ? "
                        + "WHERE audit_id = ? AND case_id = ?")
                .params(reason, audit, caseId)
                .update();
    }

    void insert(UUID audit, Report report) {
        jdbc.sql(
                        "INSERT INTO review_audit_report (audit_id, version, why, sha256, file_name, mime, size, uploaded_name, "
                                + "uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(audit, report.version(), report.why(), report.file().sha256())
                .params(
                        report.file().fileName(),
                        report.file().mime(),
                        report.file().size())
                .params(report.uploadedBy(), now())
                .update();
    }

    void seal(UUID audit, int version, String hash, SignedIn by) {
        jdbc.sql("UPDATE review_audit_report SET hash = ?, sealed_name = ?, sealed_at = ? "
                        + "WHERE audit_id = ? AND version = ?")
                .params(hash, by.name(), now(), audit, version)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Audit audit(ResultSet row) throws SQLException {
        return new Audit(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("office_id", UUID.class),
                row.getInt("no"),
                new Order(
                        row.getString("firm"),
                        row.getString("firm_code"),
                        row.getString("contract"),
                        row.getString("scope"),
                        row.getObject("due", LocalDate.class)),
                row.getString("ordered_name"),
                List.of(),
                List.of(),
                List.of());
    }

    private static Report report(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        return new Report(
                row.getInt("version"),
                row.getString("why"),
                new Attachment(
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getString("mime"),
                        row.getLong("size")),
                row.getString("uploaded_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                hash == null
                        ? null
                        : new Seal(
                                hash,
                                row.getString("sealed_name"),
                                row.getTimestamp("sealed_at").toInstant()));
    }
}
