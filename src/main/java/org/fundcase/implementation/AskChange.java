package org.fundcase.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.implementation.ImplementationEvent.ProjectChangeAsked;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes (变更): an enterprise asks with reason and proof, one person of the office gives an opinion, a second decides. */
@Component
class AskChange {

    private static final int LONG = 4000;
    private static final int SHORT = 200;

    private final Projects projects;
    private final ProposeStep propose;
    private final SaidRows said;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskChange(Projects projects, ProposeStep propose, SaidRows said, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.propose = propose;
        this.said = said;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal as {@link Projects#ofEnterprise}; conflict without a task sheet, while another change is looked at, or
     *     once acceptance has begun; on every field that is wrong
     */
    @Transactional
    public UUID ask(UUID caseId, Typed form, @Nullable Attachment proof, SignedIn by) {
        ProjectFile file = projects.ofEnterprise(caseId, by);
        Sheet sheet = file.sheet().orElseThrow(() -> Refusal.conflict("no-sheet", "任务书还没有生效，不用申请变更。对任务书有意见的，签章时写明。"));
        if (!file.isUnderway()) {
            throw Refusal.conflict("not-underway", "项目已经申请验收，任务书不再变更。");
        }
        if (file.pendingChange() != null) {
            throw Refusal.conflict("change-pending", "上一次变更申请还没有答复。等答复以后再申请。");
        }
        boolean late = projects.today().isAfter(sheet.ends());
        Map<String, String> content = read(form, sheet, proof);
        content.put("late", String.valueOf(late));
        Said asked = new Said(
                UUID.randomUUID(),
                caseId,
                Said.Kind.CHANGE,
                null,
                null,
                content,
                proof,
                by.personId(),
                by.name(),
                clock.instant(),
                null);
        said.insert(asked);
        events.publishEvent(new ProjectChangeAsked(caseId, asked.id(), asked.value("reason"), late, by.actor()));
        return asked.id();
    }

    private Map<String, String> read(Typed form, Sheet sheet, @Nullable Attachment proof) {
        Faults faults = new Faults();
        Map<String, String> content = new HashMap<>();
        LocalDate ends = form.value("ends").isBlank()
                ? null
                : faults.gather(() -> form.future("ends", "新的完成日期", projects.today()));
        put(content, sheet, "ends", Objects.toString(ends, ""));
        put(
                content,
                sheet,
                "investment",
                form.value("investment").isBlank() ? "" : faults.text(() -> form.amount("investment")));
        put(
                content,
                sheet,
                "contact",
                faults.text(() -> Texts.optional("contact", "项目负责人", form.value("contact"), SHORT)));
        put(
                content,
                sheet,
                "targets",
                faults.text(() -> Texts.optional("targets", "建设内容和目标", form.value("targets"), LONG)));
        String reason = faults.text(() -> Texts.required("reason", "变更的理由", form.value("reason"), LONG));
        faults.check(() -> {
            if (proof == null) {
                throw Refusal.field("file", "还没有上传证明材料。选好文件再提交。");
            }
        });
        faults.refuse();
        if (content.isEmpty()) {
            throw Refusal.field("ends", "和现在的任务书相比没有变化。填要变更的内容，不变的留空。");
        }
        content.put("reason", reason);
        return content;
    }

    private static void put(Map<String, String> content, Sheet sheet, String field, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(sheet.value(field))) {
            content.put(field, wanted);
            content.put(field + ".before", sheet.value(field));
        }
    }

    /**
     * Gives an opinion, and hands it to a second person.
     *
     * @throws Refusal as {@link Projects#ofOffice}; conflict unless a change waits for an opinion; on every field that is wrong
     */
    @Transactional
    public UUID opinion(UUID caseId, Typed form, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        Said asked = file.pendingChange();
        if (asked == null || file.latest(Step.Kind.CHANGE, asked.id()) != null) {
            throw Refusal.conflict("no-change", "现在没有要提意见的变更申请。请刷新后再看。");
        }
        Faults faults = new Faults();
        boolean granted = Boolean.TRUE.equals(faults.gather(() -> form.yes("granted")));
        boolean late = asked.value("late").equals("true");
        String reason = faults.text(() -> granted && !late
                ? Texts.optional("reason", "理由", form.value("reason"), LONG)
                : Texts.required("reason", "理由", form.value("reason"), LONG));
        faults.refuse();
        return propose.propose(
                file,
                Step.Kind.CHANGE,
                asked.id(),
                Map.of("granted", String.valueOf(granted), "reason", reason),
                null,
                by);
    }
}
