package org.fundcase.review.audits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.review.audits.Audit.Seal;
import org.fundcase.review.audits.AuditFinding.Answer;
import org.fundcase.review.audits.AuditFinding.Severity;
import org.jspecify.annotations.Nullable;

/** An audit for programs. */
@Schema(name = "Audit")
record AuditView(
        UUID id,
        int no,
        String firm,
        String firmCode,
        String contract,
        String scope,
        LocalDate due,
        List<Case> cases,
        List<Version> reports,
        List<Line> findings) {

    /** @param cancelled why it is not audited any more; blank while it is */
    @Schema(name = "AuditedCase")
    record Case(UUID id, String despite, String cancelled) {}

    /** @param hash over the file and all findings in force; null until sealed */
    @Schema(name = "AuditReport")
    record Version(
            int version,
            String why,
            String fileName,
            String sha256,
            @Nullable String hash,
            @Nullable Instant sealedAt) {

        static Version of(Audit.Report report) {
            Seal seal = report.seal();
            return new Version(
                    report.version(),
                    report.why(),
                    report.file().fileName(),
                    report.file().sha256(),
                    seal == null ? null : seal.hash(),
                    seal == null ? null : seal.at());
        }
    }

    /**
     * @param id also of the task that asks for the answer
     * @param amount in yuan
     * @param droppedIn the version that says it no more; null while it stands
     * @param adopted null until it was answered
     * @param effect what was taken off, in yuan; null until it was answered
     */
    @Schema(name = "AuditFinding")
    record Line(
            UUID id,
            int no,
            int version,
            UUID caseId,
            String what,
            BigDecimal amount,
            String clause,
            Severity severity,
            @Nullable Integer droppedIn,
            @Nullable Boolean adopted,
            @Nullable BigDecimal effect,
            @Nullable String answer) {

        static Line of(AuditFinding finding) {
            Answer answer = finding.answer();
            return new Line(
                    finding.id(),
                    finding.no(),
                    finding.version(),
                    finding.caseId(),
                    finding.what(),
                    finding.amount().toYuan(),
                    finding.clause(),
                    finding.severity(),
                    finding.droppedIn(),
                    answer == null ? null : answer.adopted(),
                    answer == null ? null : answer.effect().toYuan(),
                    answer == null ? null : answer.words());
        }
    }

    static AuditView of(Audit audit) {
        Audit.Order order = audit.order();
        return new AuditView(
                audit.id(),
                audit.no(),
                order.firm(),
                order.firmCode(),
                order.contract(),
                order.scope(),
                order.due(),
                audit.cases().stream()
                        .map(about -> new Case(about.caseId(), about.despite(), about.cancelled()))
                        .toList(),
                audit.reports().stream().map(Version::of).toList(),
                audit.findings().stream().map(Line::of).toList());
    }
}
