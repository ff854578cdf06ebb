package org.fundcase.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Bars;
import org.fundcase.cases.GrantCase;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.implementation.ImplementationEvent.InspectionOrdered;
import org.fundcase.implementation.ImplementationEvent.InspectionRecorded;
import org.fundcase.implementation.Inspection.Firm;
import org.fundcase.implementation.Inspection.Result;
import org.fundcase.implementation.Inspection.Way;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.CheckConflicts;
import org.fundcase.review.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inspections (检查): planned or commissioned, and their results, which are sealed as they are recorded. */
@Component
class InspectProject {

    private static final int LONG = 4000;
    private static final int SHORT = 300;

    private final Projects projects;
    private final InspectionRows rows;
    private final CheckConflicts conflicts;
    private final Bars bars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectProject(
            Projects projects,
            InspectionRows rows,
            CheckConflicts conflicts,
            Bars bars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.rows = rows;
        this.conflicts = conflicts;
        this.bars = bars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal as {@link Projects#ofOffice}; on every field that is wrong; conflict if the firm is barred, or may be
     *     partial
     */
    @Transactional
    public UUID order(UUID caseId, Typed form, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        Faults faults = new Faults();
        Way way = faults.gather(() -> way(form));
        LocalDate due = faults.gather(() -> form.future("dueOn", "完成检查的日期", projects.today()));
        String focus = faults.text(() -> Texts.required("focus", "检查内容", form.value("focus"), LONG));
        Firm firm = way != null && way.isCommissioned() ? firm(form, faults) : null;
        faults.refuse();
        if (firm != null) {
            requireFit(firm, file.grantCase());
        }
        Inspection inspection = new Inspection(
                UUID.randomUUID(),
                caseId,
                Objects.requireNonNull(way),
                null,
                Objects.requireNonNull(due),
                focus,
                firm,
                by.officeId(),
                by.personId(),
                by.name(),
                clock.instant(),
                null);
        rows.insert(inspection);
        events.publishEvent(new InspectionOrdered(caseId, way, due, firm == null ? "" : firm.name(), "", by.actor()));
        return inspection.id();
    }

    private static Way way(Typed form) {
        return List.of(Way.REGULAR, Way.FIRM, Way.AUDIT).stream()
                .filter(one -> one.name().equals(form.value("way")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("way", "还没有选。从列出的里面选一项。"));
    }

    private static Firm firm(Typed form, Faults faults) {
        String name = faults.text(() -> Texts.required("firm", "受托机构", form.value("firm"), SHORT));
        String code = faults.text(() -> code(form));
        String contract = faults.text(() -> Texts.required("contract", "委托依据", form.value("contract"), SHORT));
        String despite = faults.text(() -> Texts.optional("despite", "仍然委托的理由", form.value("despite"), SHORT));
        return new Firm(name, code, contract, despite);
    }

    private static String code(Typed form) {
        String typed = form.value("firmCode").strip();
        if (!CreditCode.isValid(typed)) {
            throw Refusal.field("firmCode", "“{0}”不是统一社会信用代码。写受托机构营业执照上的 18 位代码。", typed);
        }
        return CreditCode.parse(typed).value();
    }

    private void requireFit(Firm firm, GrantCase grantCase) {
        bars.of(new CreditCode(firm.code()), projects.today()).ifPresent(bar -> {
            throw Refusal.conflict(
                    "barred", "{0} 被列入失信名单，到{1}为止（依据“{2}”），不能委托。换一家机构。", firm.name(), bar.end(), bar.basis());
        });
        List<Conflict> found = conflicts.ofFirm(firm.name(), firm.code(), grantCase);
        List<Words> standing =
                found.stream().filter(Conflict::stands).map(Conflict::ground).toList();
        if (!standing.isEmpty()) {
            throw Refusal.conflict(
                    "conflict-of-interest", "{0} 要回避，不能委托：{1}。换一家机构。", firm.name(), Words.list(standing));
        }
        if (!found.isEmpty() && firm.despite().isBlank()) {
            Words near = Words.list(found.stream().map(Conflict::ground).toList());
            throw Refusal.field("despite", "{0}。核实没有利害关系的，写明理由后再委托；有的，换一家。", near);
        }
    }

    /**
     * @throws Refusal as {@link Projects#ofOffice}; not found for an inspection of another case; conflict if its result is
     *     there; on every field that is wrong
     */
    @Transactional
    public void record(UUID caseId, UUID id, Typed form, @Nullable Attachment proof, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        Inspection inspection = file.inspection(id).orElseThrow(Refusal::notFound);
        Faults faults = new Faults();
        LocalDate on = faults.gather(() -> form.past("on", "检查日期", projects.today()));
        String officers = faults.text(() -> officers(form, inspection));
        boolean problems = Boolean.TRUE.equals(faults.gather(() -> form.yes("problems")));
        String facts = faults.text(() -> Texts.required("facts", "检查情况", form.value("facts"), LONG));
        faults.check(() -> {
            if (inspection.way().isCommissioned() && proof == null) {
                throw Refusal.field("file", "还没有上传受托机构的报告。选好文件再登记。");
            }
        });
        faults.refuse();
        String sealed = Sha256.of(String.join(
                "\n",
                id.toString(),
                String.valueOf(on),
                officers,
                String.valueOf(problems),
                facts,
                proof == null ? "" : proof.sha256()));
        Result result = new Result(Objects.requireNonNull(on), officers, problems, facts, proof, sealed, by.name());
        if (!rows.record(id, result, by)) {
            throw Refusal.conflict("already-recorded", "这次检查的结果已经登记，不能再改。请刷新后再看。");
        }
        events.publishEvent(new InspectionRecorded(caseId, inspection.way(), on, problems, facts, sealed, by.actor()));
    }

    /** Two officers look themselves; for a firm whoever signed its report is named. */
    private static String officers(Typed form, Inspection inspection) {
        String named = Texts.required("officers", "检查人员", form.value("officers"), SHORT);
        boolean two = named.split("[\\u3001\\uff0c, ]+").length > 1;
        if (!inspection.way().isCommissioned() && !two) {
            throw Refusal.field("officers", "检查要有两名以上人员，用顿号隔开。");
        }
        return named;
    }
}
