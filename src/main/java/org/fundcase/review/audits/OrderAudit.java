package org.fundcase.review.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Bars;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.CheckConflicts;
import org.fundcase.review.Conflict;
import org.fundcase.review.HoldReview;
import org.fundcase.review.audits.Audit.About;
import org.fundcase.review.audits.AuditEvent.AuditCancelled;
import org.fundcase.review.audits.AuditEvent.AuditOrdered;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The city or the operator orders an audit from a firm that has nothing to do with the parties of the cases. */
@Component
class OrderAudit {

    private final Audits audits;
    private final AuditRows rows;
    private final CheckConflicts conflicts;
    private final HoldReview hold;
    private final Bars bars;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderAudit(
            Audits audits,
            AuditRows rows,
            CheckConflicts conflicts,
            HoldReview hold,
            Bars bars,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.audits = audits;
        this.rows = rows;
        this.conflicts = conflicts;
        this.hold = hold;
        this.bars = bars;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal not found for a foreign round or case; forbidden for an office that orders none; conflict if a case is
     *     past the review, or the firm may be partial; with every field of the form that is wrong
     */
    @Transactional
    public UUID order(UUID roundId, NewAudit form, SignedIn by) {
        audits.requireOrderer(by, roundId);
        Audit.Order order = form.checked(LocalDate.now(clock));
        requireNotBarred(order);
        workflow.takeTurn(roundId);
        List<GrantCase> cases = new ArrayList<>();
        for (UUID id : form.chosen()) {
            GrantCase one = hold.requireWork(id, by);
            if (!one.roundId().equals(roundId)) {
                throw Refusal.field("cases", "选的申报里有不在本批次的。从本批次的申报里选。");
            }
            hold.requireChangeable(id);
            cases.add(one);
        }
        List<String> despite =
                cases.stream().map(one -> requireImpartial(order, one, form)).toList();
        Audit audit = rows.insert(roundId, order, by);
        for (int i = 0; i < cases.size(); i++) {
            UUID id = cases.get(i).id();
            rows.insert(audit.id(), id, despite.get(i));
            events.publishEvent(
                    new AuditOrdered(id, audit.no(), order.firm(), order.due(), despite.get(i), by.actor()));
        }
        return audit.id();
    }

    private void requireNotBarred(Audit.Order order) {
        bars.of(new CreditCode(order.firmCode()), LocalDate.now(clock)).ifPresent(bar -> {
            throw Refusal.conflict(
                    "barred", "{0} 被列入失信名单，到{1}为止（依据“{2}”），不能委托。换一家审计机构。", order.firm(), bar.end(), bar.basis());
        });
    }

    /** The reason given where something is near; blank where nothing is. */
    private String requireImpartial(Audit.Order order, GrantCase of, NewAudit form) {
        List<Conflict> found = conflicts.ofFirm(order.firm(), order.firmCode(), of);
        List<Words> standing =
                found.stream().filter(Conflict::stands).map(Conflict::ground).toList();
        if (!standing.isEmpty()) {
            throw Refusal.conflict(
                    "conflict-of-interest",
                    "{0} 对 {1} 要回避，不能委托：{2}。换一家审计机构。",
                    order.firm(),
                    of.label(),
                    Words.list(standing));
        }
        if (!found.isEmpty() && form.why().isBlank()) {
            Words near = Words.list(found.stream().map(Conflict::ground).toList());
            throw Refusal.field("despite", "{0}：{1}。核实没有利害关系的，写明理由后再委托；有的，换一家。", of.label(), near);
        }
        return found.isEmpty() ? "" : form.why();
    }

    /**
     * A case is not audited any more.
     *
     * @throws Refusal not found; forbidden; conflict if it was cancelled, or the report is there; on the field {@code reason}
     */
    @Transactional
    public void cancel(UUID roundId, UUID id, UUID caseId, String reason, SignedIn by) {
        Audit audit = audits.turn(roundId, id, by);
        About about = audit.about(caseId).orElseThrow(Refusal::notFound);
        String why = Texts.required("reason", "取消的理由", reason, 500);
        if (!about.isOpen()) {
            throw Refusal.conflict("audit-cancelled", "这件申报的专项审计已经取消。请刷新后再看。");
        }
        if (audit.latest() != null) {
            throw Refusal.conflict("audit-reported", "审计报告已经交来，不能再取消。不采纳的，在答复里写明理由。");
        }
        rows.cancel(id, caseId, why);
        events.publishEvent(new AuditCancelled(caseId, audit.no(), why, by.actor()));
    }
}
