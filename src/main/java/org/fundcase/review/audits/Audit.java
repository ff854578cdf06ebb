package org.fundcase.review.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * An audit that was ordered, with its reports.
 *
 * @param no counts within the round, from 1
 * @param reports the earliest version first
 * @param findings of all versions, in the order they were entered
 */
record Audit(
        UUID id,
        UUID roundId,
        UUID officeId,
        int no,
        Order order,
        String orderedBy,
        List<About> cases,
        List<Report> reports,
        List<AuditFinding> findings) {

    /**
     * @param firmCode credit code
     * @param contract on what the firm works, for example the number of the contract
     * @param scope what it is to look at
     */
    record Order(String firm, String firmCode, String contract, String scope, LocalDate due) {}

    /**
     * @param despite why the firm although something is near; blank where nothing was
     * @param cancelled why the case is not audited any more; blank while it is
     */
    record About(UUID caseId, String despite, String cancelled) {

        public boolean isOpen() {
            return cancelled.isEmpty();
        }
    }

    /**
     * @param why there is a further version; blank for the first
     * @param seal null until it is handed in
     */
    record Report(int version, String why, Attachment file, String uploadedBy, Instant at, @Nullable Seal seal) {

        public boolean isSealed() {
            return seal != null;
        }
    }

    record Seal(String hash, String by, Instant at) {}

    /** The latest version, sealed or not; null before the first. */
    public @Nullable Report latest() {
        return reports.isEmpty() ? null : reports.get(reports.size() - 1);
    }

    /** Whether a report is sealed and none is being changed. */
    public boolean isReported() {
        Report latest = latest();
        return latest != null && latest.isSealed();
    }

    /** Whether a report is there that is not sealed yet. */
    public boolean isDrafted() {
        Report latest = latest();
        return latest != null && !latest.isSealed();
    }

    /** Whether a case is still audited. */
    boolean isOpen(UUID caseId) {
        return cases.stream().anyMatch(about -> about.caseId().equals(caseId) && about.isOpen());
    }

    /** What the latest version says. */
    public List<AuditFinding> inForce() {
        return findings.stream().filter(finding -> finding.droppedIn() == null).toList();
    }

    /** What the enterprise or office of a case has to know: sealed findings about it that still stand. */
    public List<AuditFinding> sealedAbout(UUID caseId) {
        return findings.stream()
                .filter(finding -> finding.caseId().equals(caseId))
                .filter(finding -> isSealed(finding.version()))
                .filter(finding -> finding.droppedIn() == null || !isSealed(finding.droppedIn()))
                .toList();
    }

    private boolean isSealed(int version) {
        return reports.stream().anyMatch(report -> report.version() == version && report.isSealed());
    }

    Optional<About> about(UUID caseId) {
        return cases.stream().filter(one -> one.caseId().equals(caseId)).findFirst();
    }

    /** Whether somebody still has to answer it. */
    public boolean isOpen(AuditFinding finding) {
        return finding.answer() == null
                && isSealed(finding.version())
                && (finding.droppedIn() == null || !isSealed(finding.droppedIn()))
                && about(finding.caseId()).filter(About::isOpen).isPresent();
    }

    public long openCount() {
        return findings.stream().filter(this::isOpen).count();
    }

    Audit with(List<About> about, List<Report> versions, List<AuditFinding> found) {
        return new Audit(id, roundId, officeId, no, order, orderedBy, about, versions, found);
    }
}
