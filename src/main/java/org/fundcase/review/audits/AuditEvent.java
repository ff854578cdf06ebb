package org.fundcase.review.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to the audits of a case, on the record of each case; its enterprise is told in plain words elsewhere. */
sealed interface AuditEvent extends Recorded {

    UUID caseId();

    int no();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    /** @param despite blank where nothing was near */
    record AuditOrdered(UUID caseId, int no, String firm, LocalDate due, String despite, Actor actor)
            implements AuditEvent {

        @Override
        public List<Change> changes() {
            return despite.isEmpty()
                    ? List.of(Change.set("audit", no), Change.set("firm", firm), Change.set("due", due))
                    : List.of(
                            Change.set("audit", no),
                            Change.set("firm", firm),
                            Change.set("due", due),
                            Change.set("reason", despite));
        }
    }

    record AuditCancelled(UUID caseId, int no, String reason, Actor actor) implements AuditEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("audit", no), Change.set("reason", reason));
        }
    }

    /** @param why blank for the first version */
    record AuditReportCame(UUID caseId, int no, int version, String sha256, String why, Actor actor)
            implements AuditEvent {

        @Override
        public List<Change> changes() {
            return why.isEmpty()
                    ? List.of(
                            Change.set("audit", no), Change.set("reportVersion", version), Change.set("sha256", sha256))
                    : List.of(
                            Change.set("audit", no),
                            Change.set("reportVersion", version),
                            Change.set("sha256", sha256),
                            Change.set("reason", why));
        }
    }

    /** @param findings how many about the case */
    record AuditReportSealed(UUID caseId, int no, int version, int findings, String hash, Actor actor)
            implements AuditEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("audit", no),
                    Change.set("reportVersion", version),
                    Change.set("findings", findings),
                    Change.set("recordHash", hash));
        }
    }

    record AuditFindingAnswered(
            UUID caseId, int no, int finding, boolean adopted, Money effect, String words, Actor actor)
            implements AuditEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("audit", no),
                    Change.set("auditFinding", finding),
                    Change.set("answered", adopted ? "adopt" : "overrule"),
                    Change.set("effect", effect),
                    Change.set("answer", words));
        }
    }
}
