package org.fundcase.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.implementation.ImplementationEvent.RectificationReported;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rectification (整改) of what an inspection, an audit or a report showed: ordered by two persons with a last day, reported back by
 * the enterprise, checked, and closed by two persons.
 */
@Component
class Rectify {

    private static final int LONG = 4000;
    private static final int SHORT = 300;

    private final Projects projects;
    private final ProposeStep propose;
    private final SaidRows said;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rectify(
            Projects projects,
            ProposeStep propose,
            SaidRows said,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.propose = propose;
        this.said = said;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal as {@link Projects#ofOffice}; on every field that is wrong */
    @Transactional
    public UUID order(UUID caseId, Typed form, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        Faults faults = new Faults();
        UUID inspection = faults.gather(() -> inspection(file, form));
        Map<String, String> content = new HashMap<>();
        content.put("reason", faults.text(() -> Texts.required("reason", "发现的问题", form.value("reason"), LONG)));
        content.put("measure", faults.text(() -> Texts.required("measure", "整改要求", form.value("measure"), LONG)));
        content.put("basis", faults.text(() -> Texts.required("basis", "依据", form.value("basis"), SHORT)));
        LocalDate due = faults.gather(() -> due(form, Projects.rule(file).rectifyDays()));
        faults.refuse();
        return propose.propose(file, Step.Kind.ORDER, inspection, content, due, by);
    }

    private static @Nullable UUID inspection(ProjectFile file, Typed form) {
        String typed = form.value("inspection");
        if (typed.isBlank()) {
            return null;
        }
        return file.inspections().stream()
                .map(Inspection::id)
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.field("inspection", "没有这次检查。从列出的检查里选。"));
    }

    private LocalDate due(Typed form, int usual) {
        return calendar.plusWorkingDays(projects.today(), form.workingDays("dueDays", usual));
    }

    /** @throws Refusal as {@link Projects#ofEnterprise}; conflict if nothing is asked for; on the words and the proof */
    @Transactional
    public void report(UUID caseId, UUID orderId, Typed form, @Nullable Attachment proof, SignedIn by) {
        ProjectFile file = projects.ofEnterprise(caseId, by);
        Rectification asked = of(file, orderId);
        if (asked.order().isOpen()) {
            throw Refusal.notFound();
        }
        if (!asked.isAsked()) {
            throw Refusal.conflict("not-asked", "这件整改现在不用报告：已经报告过，或者已经办结。请刷新后再看。");
        }
        Faults faults = new Faults();
        String words = faults.text(() -> Texts.required("words", "整改情况", form.value("words"), LONG));
        faults.check(() -> {
            if (proof == null) {
                throw Refusal.field("file", "还没有上传证明材料。选好文件再提交。");
            }
        });
        faults.refuse();
        said.insert(new Said(
                UUID.randomUUID(),
                caseId,
                Said.Kind.RECTIFIED,
                orderId,
                null,
                Map.of("words", words),
                proof,
                by.personId(),
                by.name(),
                clock.instant(),
                null));
        events.publishEvent(new RectificationReported(caseId, orderId, words, by.actor()));
    }

    /**
     * Says whether it is put right; if not, until when.
     *
     * @throws Refusal as {@link Projects#ofOffice}; conflict unless a report waits to be checked; on every field that is wrong
     */
    @Transactional
    public UUID check(UUID caseId, UUID orderId, Typed form, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        if (!of(file, orderId).state().equals("ANSWERED")) {
            throw Refusal.conflict("nothing-to-check", "现在没有要核查的整改报告。请刷新后再看。");
        }
        Faults faults = new Faults();
        boolean done = Boolean.TRUE.equals(faults.gather(() -> form.yes("granted")));
        String reason = faults.text(() -> Texts.required("reason", "核查意见", form.value("reason"), LONG));
        LocalDate due =
                done ? null : faults.gather(() -> due(form, Projects.rule(file).rectifyDays()));
        faults.refuse();
        return propose.propose(
                file, Step.Kind.CLEARED, orderId, Map.of("granted", String.valueOf(done), "reason", reason), due, by);
    }

    private static Rectification of(ProjectFile file, UUID orderId) {
        return file.rectifications().stream()
                .filter(one -> one.order().id().equals(orderId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
