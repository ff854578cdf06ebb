package org.fundcase.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.ClosedFiles;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.Upload;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.Yuan;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What an enterprise does about its acceptance (申请验收): a draft with its papers, kept until it is handed in. */
@Component
class ApplyForAcceptance {

    private static final int LONG = 4000;
    private static final int SHORT = 200;

    private final GrantCases cases;
    private final RequestRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Documents documents;
    private final Access access;
    private final Workflow workflow;
    private final Clock clock;
    private final ClosedFiles closed;

    ApplyForAcceptance(
            GrantCases cases,
            RequestRows rows,
            Rounds rounds,
            Schemes schemes,
            Documents documents,
            Access access,
            @Lazy Workflow workflow,
            Clock clock,
            ClosedFiles closed) {
        this.closed = closed;
        this.cases = cases;
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
        this.documents = documents;
        this.access = access;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The enterprise's own open task, to apply or to put something right; null if it has none. */
    @Nullable CaseTask task(UUID caseId) {
        return workflow.openTasks(caseId).stream()
                .filter(task -> task.stage() == Stage.COMPLETION || task.stage() == Stage.COMPLETION_RECTIFICATION)
                .findFirst()
                .orElse(null);
    }

    List<Slot> slots(GrantCase grantCase) {
        return schemes.pinned(rounds.get(grantCase.roundId()).deployment()).acceptanceSlots();
    }

    /** What lies in the slots of the acceptance. */
    List<DocumentDetail> papers(GrantCase grantCase) {
        List<String> keys = slots(grantCase).stream().map(Slot::key).toList();
        return documents.of(grantCase.id()).stream()
                .filter(detail -> keys.contains(detail.document().slot()))
                .toList();
    }

    /** The draft, or an empty one that follows what was handed in last. */
    Request draft(UUID caseId) {
        Request latest = rows.latest(caseId).orElse(null);
        if (latest != null && latest.isDraft()) {
            return latest;
        }
        return latest == null
                ? new Request(caseId, 1, null, null, "", "", 0, null, null)
                : new Request(
                        caseId,
                        latest.no() + 1,
                        latest.completedOn(),
                        latest.spent(),
                        latest.achieved(),
                        "",
                        0,
                        null,
                        null);
    }

    /**
     * Keeps the draft; what is left out is asked for only when it is handed in.
     *
     * @throws Refusal not found for a foreign case; on every field that is wrong; conflict if a colleague changed it
     */
    @Transactional
    public void save(UUID caseId, AcceptanceForm form, SignedIn by) {
        GrantCase grantCase = requireOwn(caseId, by);
        Request draft = draft(caseId);
        LocalDate today = LocalDate.now(clock);
        Faults faults = new Faults();
        LocalDate on = faults.gather(() -> form.pastOrNone("completedOn", "完工日期", today));
        Money spent =
                form.value("spent").isBlank() ? null : faults.gather(() -> Yuan.positive("spent", form.value("spent")));
        String achieved = faults.text(() -> Texts.optional("achieved", "目标完成情况", form.value("achieved"), LONG));
        String rectified = faults.text(() -> Texts.optional("rectified", "整改情况", form.value("rectified"), LONG));
        List<LineFate> fates = fates(form, by, false);
        faults.refuse();
        Request saved =
                new Request(grantCase.id(), draft.no(), on, spent, achieved, rectified, form.version(), null, null);
        if (!rows.save(saved, by)) {
            throw Refusal.conflict("stale", "你打开以后同事改过这份验收申请，你的内容没有保存。请刷新后核对，再保存。");
        }
        fates.forEach(fate -> rows.save(caseId, fate));
    }

    /** The fields {@code fate.<line>} and {@code note.<line>}. */
    static List<LineFate> fates(AcceptanceForm form, SignedIn by, boolean office) {
        List<LineFate> fates = new ArrayList<>();
        form.values().keySet().stream()
                .filter(field -> field.startsWith("fate.") && !form.value(field).isBlank())
                .sorted()
                .forEach(field -> {
                    String line = field.substring("fate.".length());
                    String note = Texts.optional("note." + line, "说明", form.value("note." + line), SHORT);
                    fates.add(new LineFate(line, form.chosen(field, Fate.class), note, office, by.name()));
                });
        return fates;
    }

    /**
     * Hands it in.
     *
     * @throws Refusal not found for a foreign case; naming all that is missing; conflict if nothing is asked for now
     */
    @Transactional
    public void submit(UUID caseId, SignedIn by) {
        requireOwn(caseId, by);
        CaseTask task = requireTask(caseId);
        workflow.complete(new TaskCompletion(task.id(), Outcome.APPLY, List.of(), "", task.version()), by);
    }

    /** All that is missing of what the enterprise hands in, with the field or slot it belongs to. */
    List<Refusal.Fault> missing(GrantCase grantCase, boolean again) {
        Request draft = draft(grantCase.id());
        List<DocumentDetail> papers = papers(grantCase);
        List<Refusal.Fault> missing = new ArrayList<>();
        if (draft.completedOn() == null) {
            missing.add(new Refusal.Fault("completedOn", Words.of("还没有填完工日期。")));
        }
        if (draft.spent() == null) {
            missing.add(new Refusal.Fault("spent", Words.of("还没有填实际投资额。")));
        }
        if (draft.achieved().isBlank()) {
            missing.add(new Refusal.Fault("achieved", Words.of("还没有写目标完成情况。")));
        }
        if (again && draft.rectified().isBlank()) {
            missing.add(new Refusal.Fault("rectified", Words.of("还没有写整改情况。")));
        }
        for (Slot slot : slots(grantCase)) {
            boolean there =
                    papers.stream().anyMatch(detail -> detail.document().slot().equals(slot.key()));
            if (slot.required() && !there) {
                missing.add(new Refusal.Fault("slot." + slot.key(), Words.of("还没有上传{0}。", slot.label())));
            }
        }
        papers.stream()
                .map(DocumentDetail::document)
                .filter(document -> document.reading() == StoredDocument.State.PENDING)
                .forEach(document -> missing.add(new Refusal.Fault(
                        "slot." + document.slot(),
                        Words.of("“{0}”还在读取，读完才能提交。过一会儿刷新再提交。", Words.asIs(document.fileName())))));
        return missing;
    }

    /** Takes a paper into a slot; a slot for one document keeps the newest. */
    List<StoredDocument> receive(UUID caseId, String slotKey, @Nullable MultipartFile file, SignedIn by)
            throws IOException {
        GrantCase grantCase = requireOwn(caseId, by);
        Slot slot = slots(grantCase).stream()
                .filter(one -> one.key().equals(slotKey))
                .findFirst()
                .orElseThrow(() -> Refusal.field("slot", "验收没有这个材料项。从列出的材料项里选。"));
        if (file == null || file.isEmpty()) {
            throw Refusal.field("slot." + slot.key(), "没有收到文件。选好文件再上传。");
        }
        UUID replaced = slot.many()
                ? null
                : papers(grantCase).stream()
                        .map(DocumentDetail::document)
                        .filter(document -> document.slot().equals(slot.key()))
                        .map(StoredDocument::id)
                        .findFirst()
                        .orElse(null);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Upload upload = new Upload(
                caseId,
                grantCase.enterpriseId(),
                slot.key(),
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                null,
                null,
                replaced,
                slot.many(),
                by.actor());
        try (InputStream body = file.getInputStream()) {
            return documents.receive(upload, body);
        }
    }

    /** @throws Refusal not found if it is no paper of the acceptance */
    void remove(UUID caseId, UUID document, SignedIn by) {
        GrantCase grantCase = own(caseId, by);
        if (papers(grantCase).stream()
                .noneMatch(detail -> detail.document().id().equals(document))) {
            throw Refusal.notFound();
        }
        closed.requireOpen(caseId);
        requireTask(caseId);
        documents.remove(document, by.actor());
    }

    private GrantCase requireOwn(UUID caseId, SignedIn by) {
        GrantCase grantCase = own(caseId, by);
        closed.requireOpen(caseId);
        requireTask(caseId);
        return grantCase;
    }

    private GrantCase own(UUID caseId, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofCase(caseId));
        GrantCase grantCase = cases.get(caseId);
        if (!by.isApplicant() || !grantCase.enterpriseId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        return grantCase;
    }

    private CaseTask requireTask(UUID caseId) {
        CaseTask task = task(caseId);
        if (task == null) {
            throw Refusal.conflict("not-now", "现在不是申请验收或者整改的时候，不能改验收申请。请刷新后看进展。");
        }
        return task;
    }
}
