package org.fundcase.implementation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.implementation.ImplementationEvent.ProgressRead;
import org.fundcase.implementation.ImplementationEvent.ProgressReported;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Periodic reports (定期报告): the enterprise tells how far it is, the office reads it and takes it or sends it back. */
@Component
class ReportProgress {

    private static final int LONG = 4000;

    private final Projects projects;
    private final SaidRows said;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportProgress(Projects projects, SaidRows said, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.said = said;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal as {@link Projects#ofEnterprise}; conflict if the period is not over, or its report is there; on every
     *     field that is wrong
     */
    @Transactional
    public void report(UUID caseId, Typed form, @Nullable Attachment proof, SignedIn by) {
        ProjectFile file = projects.ofEnterprise(caseId, by);
        ReportDue due = owed(file, form);
        Faults faults = new Faults();
        Map<String, String> content = new HashMap<>();
        Integer progress = faults.gather(() -> form.percent("progress"));
        String spent = faults.text(() -> form.amount("spent"));
        content.put("done", faults.text(() -> Texts.required("done", "完成情况", form.value("done"), LONG)));
        content.put("problems", faults.text(() -> Texts.optional("problems", "问题和困难", form.value("problems"), LONG)));
        faults.refuse();
        content.put("progress", String.valueOf(progress));
        content.put("spent", spent);
        content.put("late", String.valueOf(projects.today().isAfter(due.due())));
        said.insert(new Said(
                UUID.randomUUID(),
                caseId,
                Said.Kind.REPORT,
                null,
                due.until(),
                content,
                proof,
                by.personId(),
                by.name(),
                clock.instant(),
                null));
        events.publishEvent(
                new ProgressReported(caseId, due.until(), progress == null ? 0 : progress, spent, by.actor()));
    }

    private ReportDue owed(ProjectFile file, Typed form) {
        return file.reports().stream()
                .filter(one -> one.until().equals(until(form)) && one.isOwed(projects.today()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("not-owed", "这一期报告现在不用交：这一期还没有结束，或者已经交了。请刷新后再看。"));
    }

    private static @Nullable LocalDate until(Typed form) {
        try {
            return LocalDate.parse(form.value("until"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @throws Refusal as {@link Projects#ofOffice}; conflict if it was read; on the note, which is needed to send it back */
    @Transactional
    public void read(UUID caseId, UUID reportId, Typed form, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        Said report = file.saying(reportId)
                .filter(one -> one.kind() == Said.Kind.REPORT)
                .orElseThrow(Refusal::notFound);
        boolean accepted = form.yes("accepted");
        String note = accepted
                ? Texts.optional("note", "意见", form.value("note"), LONG)
                : Texts.required("note", "退回的理由", form.value("note"), LONG);
        if (!said.read(reportId, accepted, note, by)) {
            throw Refusal.conflict("already-read", "这份报告已经有人看过。请刷新后看结果。");
        }
        LocalDate until = report.until();
        if (until != null) {
            events.publishEvent(new ProgressRead(caseId, until, accepted, note, by.actor()));
        }
    }
}
