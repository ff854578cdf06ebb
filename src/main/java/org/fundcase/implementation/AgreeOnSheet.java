package org.fundcase.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.cases.GrantCase;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.implementation.ImplementationEvent.TaskSheetProposed;
import org.fundcase.implementation.ImplementationEvent.TaskSheetSigned;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The task sheet (任务书): drawn from the award, signed by the enterprise, then by a second person of the office. */
@Component
class AgreeOnSheet {

    private static final int LONG = 4000;
    private static final int SHORT = 200;

    private final Projects projects;
    private final ProposeStep propose;
    private final SaidRows said;
    private final Awards awards;
    private final Applicants applicants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreeOnSheet(
            Projects projects,
            ProposeStep propose,
            SaidRows said,
            Awards awards,
            Applicants applicants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.propose = propose;
        this.said = said;
        this.awards = awards;
        this.applicants = applicants;
        this.events = events;
        this.clock = clock;
    }

    /** What the award and the application say, for the office to complete. */
    Map<String, String> drawn(GrantCase grantCase) {
        GrantCase.Contents contents = grantCase.contents();
        Map<String, String> drawn = new LinkedHashMap<>();
        drawn.put("project", contents.project());
        drawn.put("amount", awarded(grantCase).toYuan().toPlainString());
        drawn.put("starts", text(contents.projectStart()));
        drawn.put("ends", text(contents.projectEnd()));
        Money stated = contents.statedBase();
        drawn.put("investment", stated == null ? "" : stated.toYuan().toPlainString());
        drawn.put("contact", applicants.get(grantCase.enterpriseId()).profile().legalRepresentative());
        drawn.put("targets", "");
        return drawn;
    }

    private Money awarded(GrantCase grantCase) {
        return awards.ofCase(grantCase.id()).stream().map(Award::committed).reduce(Money.ZERO, Money::plus);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /**
     * @throws Refusal as {@link Projects#ofOffice}; on every field that is wrong; conflict if one is signed or proposed, or
     *     nothing is awarded
     */
    @Transactional
    public UUID propose(UUID caseId, Typed form, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        if (file.sheet().isPresent()) {
            throw Refusal.conflict("sheet-signed", "任务书已经生效。要改的，由企业申请变更。");
        }
        if (file.drafted() != null) {
            throw Refusal.conflict("sheet-proposed", "已经有一份任务书在等签章或者复核。请刷新后再看。");
        }
        Map<String, String> content = read(form, file.grantCase());
        UUID id = propose.propose(file, Step.Kind.SHEET, null, content, null, by);
        events.publishEvent(new TaskSheetProposed(caseId, id, by.actor()));
        return id;
    }

    private Map<String, String> read(Typed form, GrantCase grantCase) {
        Faults faults = new Faults();
        Map<String, String> content = drawn(grantCase);
        LocalDate starts = faults.gather(() -> form.day("starts", "开始日期"));
        LocalDate ends = faults.gather(() -> form.day("ends", "完成日期"));
        faults.check(() -> {
            if (starts != null && ends != null && !ends.isAfter(starts)) {
                throw Refusal.field("ends", "完成日期 {0} 要在开始日期 {1} 之后。", ends, starts);
            }
            if (ends != null && !ends.isAfter(projects.today())) {
                throw Refusal.field("ends", "完成日期 {0} 已经过去。已经完成的项目直接申请验收，不用签任务书。", ends);
            }
        });
        content.put("starts", text(starts));
        content.put("ends", text(ends));
        content.put("investment", faults.text(() -> form.amount("investment")));
        content.put("contact", faults.text(() -> Texts.required("contact", "项目负责人", form.value("contact"), SHORT)));
        content.put("targets", faults.text(() -> Texts.required("targets", "建设内容和目标", form.value("targets"), LONG)));
        faults.refuse();
        return content;
    }

    /**
     * The enterprise signs, or says why not.
     *
     * @throws Refusal as {@link Projects#ofEnterprise}; conflict if nothing is to be signed
     */
    @Transactional
    public void sign(UUID caseId, Typed form, @Nullable Attachment proof, SignedIn by) {
        ProjectFile file = projects.ofEnterprise(caseId, by);
        Step draft = file.drafted();
        if (draft == null || file.signature(draft) != null) {
            throw Refusal.conflict("nothing-to-sign", "现在没有要签的任务书。请刷新后再看。");
        }
        Faults faults = new Faults();
        boolean agreed = Boolean.TRUE.equals(faults.gather(() -> form.yes("agreed")));
        String words = faults.text(() -> agreed
                ? Texts.optional("words", "说明", form.value("words"), LONG)
                : Texts.required("words", "不同意的理由", form.value("words"), LONG));
        faults.refuse();
        said.insert(new Said(
                UUID.randomUUID(),
                caseId,
                Said.Kind.SIGNATURE,
                draft.id(),
                null,
                Map.of("granted", String.valueOf(agreed), "words", words),
                proof,
                by.personId(),
                by.name(),
                clock.instant(),
                null));
        events.publishEvent(new TaskSheetSigned(caseId, agreed, words, by.actor()));
    }

    /** What a task sheet says, in the order of the page. */
    static List<String> fields() {
        return List.of("project", "amount", "starts", "ends", "investment", "contact", "targets");
    }
}
