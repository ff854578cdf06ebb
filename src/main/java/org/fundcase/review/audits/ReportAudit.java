package org.fundcase.review.audits;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.review.ContentHash;
import org.fundcase.review.HoldReview;
import org.fundcase.review.audits.Audit.About;
import org.fundcase.review.audits.Audit.Report;
import org.fundcase.review.audits.AuditEvent.AuditReportCame;
import org.fundcase.review.audits.AuditEvent.AuditReportSealed;
import org.fundcase.workflow.Colleague;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.SideTasks.Asked;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The report of an audit: it comes as a file, its findings are entered line by line, and then it is sealed. Sealing
 * freezes file and lines and asks for the answers; a further version adds lines or drops ones that have no answer yet.
 */
@Component
class ReportAudit {

    private static final int DAYS_TO_ANSWER = 5;

    private final Audits audits;
    private final AuditRows rows;
    private final FindingRows findings;
    private final GrantCases cases;
    private final HoldReview hold;
    private final SideTasks tasks;
    private final Attachments attachments;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportAudit(
            Audits audits,
            AuditRows rows,
            FindingRows findings,
            GrantCases cases,
            HoldReview hold,
            SideTasks tasks,
            Attachments attachments,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.audits = audits;
        this.rows = rows;
        this.findings = findings;
        this.cases = cases;
        this.hold = hold;
        this.tasks = tasks;
        this.attachments = attachments;
        this.calendar = calendar;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A report as it comes.
     *
     * @param fileName empty if no file came
     * @param why there is a further version; blank for the first
     * @param body read to its end, not closed
     */
    record Sent(String fileName, @Nullable String why, InputStream body) {}

    /**
     * @throws Refusal not found; forbidden for every other office; conflict if a version is there that is not sealed, or no
     *     case is audited any more; on the fields {@code file} and {@code why}
     */
    void upload(UUID roundId, UUID id, Sent sent, SignedIn by) {
        String why = Objects.requireNonNull(transaction.execute(status -> why(audits.turn(roundId, id, by), sent)));
        if (sent.fileName().isEmpty()) {
            throw Refusal.field("file", "还没有选审计报告。附上审计机构签章的报告。");
        }
        Attachment file = attachments.keep(sent.fileName(), sent.body());
        transaction.executeWithoutResult(status -> {
            Audit audit = audits.turn(roundId, id, by);
            why(audit, sent);
            Report report = new Report(audit.reports().size() + 1, why, file, by.name(), clock.instant(), null);
            rows.insert(id, report);
            audit.cases().stream()
                    .filter(About::isOpen)
                    .forEach(about -> events.publishEvent(new AuditReportCame(
                            about.caseId(), audit.no(), report.version(), file.sha256(), why, by.actor())));
        });
    }

    /** After the ranking nobody could answer what a report finds. */
    private void requireChangeable(Audit audit) {
        audit.cases().stream().filter(About::isOpen).forEach(about -> hold.requireChangeable(about.caseId()));
    }

    private String why(Audit audit, Sent sent) {
        requireChangeable(audit);
        if (audit.cases().stream().noneMatch(About::isOpen)) {
            throw Refusal.conflict("audit-cancelled", "这次专项审计已经没有在审的申报，不用再交报告。");
        }
        if (audit.isDrafted()) {
            throw Refusal.conflict("audit-drafted", "已经有一版报告还没有封存。先登记完审计发现并封存，再交新的一版。");
        }
        return audit.latest() == null ? "" : Texts.required("why", "出新版报告的理由", sent.why(), 500);
    }

    /** @throws Refusal as {@link #upload}; conflict without a report that is not sealed; with every field that is wrong */
    @Transactional
    public void enter(UUID roundId, UUID id, NewFinding form, SignedIn by) {
        Audit audit = drafted(roundId, id, by);
        findings.insert(form.checked(audit, cases, hold), by);
    }

    /**
     * The report no longer says it: one of this version goes, one of an earlier version stays on the record.
     *
     * @throws Refusal as {@link #enter}; conflict if it was answered
     */
    @Transactional
    public void drop(UUID roundId, UUID id, UUID finding, SignedIn by) {
        Audit audit = drafted(roundId, id, by);
        int version = Objects.requireNonNull(audit.latest()).version();
        AuditFinding gone = audit.inForce().stream()
                .filter(one -> one.id().equals(finding))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (gone.answer() != null) {
            throw Refusal.conflict("answered", "第 {0} 条已经答复，答复的内容不能再改，不能去掉。", gone.no());
        }
        if (gone.version() == version) {
            findings.delete(finding);
        } else {
            findings.drop(finding, version);
        }
    }

    private Audit drafted(UUID roundId, UUID id, SignedIn by) {
        Audit audit = audits.turn(roundId, id, by);
        requireChangeable(audit);
        if (!audit.isDrafted()) {
            throw Refusal.conflict("audit-sealed", "现在没有可以改的报告：还没有交来，或者已经封存。要更正已封存的，交新的一版并写明理由。");
        }
        return audit;
    }

    /** @throws Refusal as {@link #enter} */
    @Transactional
    public void seal(UUID roundId, UUID id, SignedIn by) {
        Audit audit = drafted(roundId, id, by);
        Report report = Objects.requireNonNull(audit.latest());
        String hash = hash(audit, report);
        rows.seal(id, report.version(), hash, by);
        audit.findings().stream()
                .filter(finding -> Objects.equals(finding.droppedIn(), report.version()))
                .forEach(finding -> tasks.cancel(finding.id()));
        audit.inForce().stream()
                .filter(finding -> finding.version() == report.version() && audit.isOpen(finding.caseId()))
                .forEach(this::ask);
        for (About about : audit.cases()) {
            int found = (int) audit.inForce().stream()
                    .filter(finding -> finding.caseId().equals(about.caseId()))
                    .count();
            if (about.isOpen()) {
                events.publishEvent(
                        new AuditReportSealed(about.caseId(), audit.no(), report.version(), found, hash, by.actor()));
            }
        }
    }

    private void ask(AuditFinding finding) {
        LocalDate due = calendar.plusWorkingDays(LocalDate.now(clock), DAYS_TO_ANSWER);
        UUID office = hold.office(cases.get(finding.caseId()));
        Colleague asked = hold.officers(office).stream()
                .filter(officer -> officer.id().equals(finding.person()))
                .map(officer -> new Colleague(officer.id(), officer.name()))
                .findFirst()
                .orElse(null);
        tasks.open(finding.caseId(), new Asked(finding.id(), Stage.AUDIT_ANSWER, new Seat(office, due), asked));
    }

    /** Of the file and of every line in force: each part with its length, in order. */
    static String hash(Audit audit, Report report) {
        ContentHash content = new ContentHash();
        content.add(audit.id());
        content.add(report.version());
        content.add(report.why());
        content.add(report.file().sha256());
        for (AuditFinding finding : audit.inForce()) {
            content.add(finding.id());
            content.add(finding.caseId());
            content.add(finding.what());
            content.add(finding.amount().fen());
            content.add(finding.clause());
            content.add(finding.severity());
        }
        return content.hex();
    }
}
