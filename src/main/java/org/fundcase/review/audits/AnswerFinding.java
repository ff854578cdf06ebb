package org.fundcase.review.audits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.AnswerEffect;
import org.fundcase.review.HoldReview;
import org.fundcase.review.OpenMatters;
import org.fundcase.review.Proposals;
import org.fundcase.review.audits.Audit.About;
import org.fundcase.review.audits.AuditEvent.AuditCancelled;
import org.fundcase.review.audits.AuditEvent.AuditFindingAnswered;
import org.fundcase.review.audits.AuditFinding.Answer;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer to a finding: adopted, with what it takes off the proposal, or not, with a reason. Until it is there the case
 * is neither supported nor ranked.
 */
@Component
class AnswerFinding implements StepHandler, OpenMatters {

    private final AuditRows rows;
    private final FindingRows findings;
    private final GrantCases cases;
    private final HoldReview hold;
    private final Proposals proposals;
    private final SideTasks tasks;
    private final ApplicationEventPublisher events;

    AnswerFinding(
            AuditRows rows,
            FindingRows findings,
            GrantCases cases,
            HoldReview hold,
            Proposals proposals,
            SideTasks tasks,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.findings = findings;
        this.cases = cases;
        this.hold = hold;
        this.proposals = proposals;
        this.tasks = tasks;
        this.events = events;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.AUDIT_ANSWER);
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        return new Seat(hold.office(cases.get(caseId)), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        UUID caseId = step.task().caseId();
        hold.requireChangeable(caseId);
        AuditFinding finding = findings.find(UUID.fromString(step.task().id())).orElseThrow(Refusal::notFound);
        if (finding.droppedIn() != null) {
            throw Refusal.conflict("finding-dropped", "审计机构正在更正报告，第 {0} 条拟去掉，现在不答复。等新一版报告封存后再看。", finding.no());
        }
        boolean adopted = step.outcome() == Outcome.ADOPT;
        Answer answer = answer(step, finding, adopted);
        findings.answer(finding.id(), answer, step.by());
        int no = rows.find(finding.auditId()).orElseThrow().no();
        if (answer.effect().isPositive()) {
            String reason = Words.of("专项审计 {0} 第 {1} 条：{2}", no, finding.no(), answer.words())
                    .zh();
            proposals.cut(caseId, new Proposals.Cut(finding.id(), answer.effect(), reason), step.by());
        }
        events.publishEvent(new AuditFindingAnswered(
                caseId,
                no,
                finding.no(),
                adopted,
                answer.effect(),
                answer.words(),
                step.by().actor()));
        return Conclusion.ends(Map.of());
    }

    private static Answer answer(StepDone step, AuditFinding finding, boolean adopted) {
        String words = Texts.required(AnswerEffect.WORDS, adopted ? "答复" : "不采纳的理由", step.comment(), 1_000);
        Money effect = adopted ? AnswerEffect.of(step).orElse(finding.amount()) : Money.ZERO;
        if (effect.compareTo(finding.amount()) > 0) {
            throw Refusal.field(AnswerEffect.FIELD, "调减 {0} 元多于审计发现涉及的 {1} 元。最多调减涉及的金额。", effect, finding.amount());
        }
        return new Answer(adopted, effect, words, step.by().name());
    }

    /** What was answered stands; the model never goes back over it. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        return Map.of();
    }

    @Override
    public Map<UUID, List<Words>> of(Collection<UUID> ids) {
        Map<UUID, List<Words>> open = new HashMap<>();
        for (Audit audit : rows.ofCases(ids)) {
            audit.cases().stream()
                    .filter(about -> about.isOpen() && ids.contains(about.caseId()))
                    .forEach(about -> {
                        List<Words> left = left(audit, about.caseId());
                        if (!left.isEmpty()) {
                            open.computeIfAbsent(about.caseId(), none -> new ArrayList<>())
                                    .addAll(left);
                        }
                    });
        }
        return open;
    }

    private static List<Words> left(Audit audit, UUID caseId) {
        List<Words> left = new ArrayList<>();
        if (audit.latest() == null) {
            left.add(Words.of(
                    "专项审计 {0}（{1}）还没有交报告，应于 {2} 前交。",
                    audit.no(), audit.order().firm(), audit.order().due()));
        } else if (audit.isDrafted()) {
            left.add(
                    Words.of("专项审计 {0}（{1}）的报告还没有封存。", audit.no(), audit.order().firm()));
        }
        audit.findings().stream()
                .filter(finding -> finding.caseId().equals(caseId) && audit.isOpen(finding))
                .forEach(finding ->
                        left.add(Words.of("专项审计 {0} 第 {1} 条发现还没有答复：{2}", audit.no(), finding.no(), finding.what())));
        return left;
    }

    @Override
    public Collection<UUID> touched(UUID roundId) {
        return rows.touched(roundId);
    }

    @Override
    @Transactional
    public void letGo(UUID caseId, Actor by) {
        for (Audit audit : rows.ofCases(List.of(caseId))) {
            if (audit.about(caseId).filter(About::isOpen).isEmpty()) {
                continue;
            }
            audit.findings().stream()
                    .filter(finding -> finding.caseId().equals(caseId) && finding.answer() == null)
                    .forEach(finding -> tasks.cancel(finding.id()));
            if (!left(audit, caseId).isEmpty()) {
                String why = Words.of("审核已经结束").zh();
                rows.cancel(audit.id(), caseId, why);
                events.publishEvent(new AuditCancelled(caseId, audit.no(), why, by));
            }
        }
    }
}
