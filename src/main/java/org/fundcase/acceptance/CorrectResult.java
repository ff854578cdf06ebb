package org.fundcase.acceptance;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.acceptance.CompletionEvent.AcceptanceConcluded;
import org.fundcase.acceptance.CompletionEvent.AcceptanceProposed;
import org.fundcase.acceptance.CompletionEvent.AcceptanceReturned;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Correcting a result that was concluded wrongly (更正验收结论): a narrow right, by two persons, also of a closed file. What it
 * takes off follows as from any result; it gives nothing by itself.
 */
@Component
class CorrectResult {

    private static final int LONGEST = 2000;

    private final ResultRows rows;
    private final Reconcile reconcile;
    private final ApplyResult result;
    private final Workflow workflow;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectResult(
            ResultRows rows,
            Reconcile reconcile,
            ApplyResult result,
            @Lazy Workflow workflow,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reconcile = reconcile;
        this.result = result;
        this.workflow = workflow;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The result that stands: concluded, or corrected since. */
    Optional<Check> standing(UUID caseId) {
        return rows.ofCase(caseId).stream()
                .filter(Check::holds)
                .filter(check -> check.outcome().isFinal())
                .findFirst();
    }

    /** @throws Refusal forbidden to who may not revise; on every wrong field; conflict if nothing is concluded, or one waits */
    @Transactional
    public void propose(UUID caseId, AcceptanceForm form, SignedIn by) {
        access.require(by, Action.REVISE, Subject.ofCase(caseId));
        workflow.takeTurn(caseId);
        Check before = standing(caseId).orElseThrow(() -> Refusal.conflict("not-concluded", "还没有验收结论，没有可以更正的。"));
        if (rows.ofCase(caseId).get(0).isOpen()) {
            throw Refusal.conflict("one-waits", "还有一个验收结论在等第二人复核。复核以后再提出更正。");
        }
        Faults faults = new Faults();
        Check.Outcome outcome = faults.gather(() -> outcome(form));
        Money amount = outcome == null ? null : faults.gather(() -> amount(outcome, before, form));
        String reason = faults.text(() -> Texts.required("reason", "更正的理由", form.value("reason"), LONGEST));
        faults.refuse();
        Reconciliation known = reconcile.of(caseId);
        Check check = new Check(
                UUID.randomUUID(),
                caseId,
                before.no(),
                true,
                by.officeId(),
                Objects.requireNonNull(outcome),
                Objects.requireNonNull(amount),
                known.figures(),
                before.clause(),
                reason,
                null,
                null,
                "",
                List.of(),
                List.of(),
                known.kept(),
                by.personId(),
                by.name(),
                clock.instant(),
                null);
        rows.insert(check);
        events.publishEvent(
                new AcceptanceProposed(caseId, check.id(), check.outcome(), check.amount(), reason, by.actor()));
    }

    private static Check.Outcome outcome(AcceptanceForm form) {
        Check.Outcome outcome = form.chosen("outcome", Check.Outcome.class);
        if (!outcome.isFinal()) {
            throw Refusal.field("outcome", "更正只能改成合格、核减或者不合格。");
        }
        return outcome;
    }

    /** What is right may be more than stands; it is written down, and paid only by a plan of its own. */
    private static Money amount(Check.Outcome outcome, Check before, AcceptanceForm form) {
        return switch (outcome) {
            case FAIL -> Money.ZERO;
            case PASS -> before.figures().awarded();
            default -> {
                Money amount = Yuan.positive("amount", form.value("amount"));
                if (amount.compareTo(before.figures().awarded()) > 0) {
                    throw Refusal.field(
                            "amount", "原来安排的是 {0} 元，更正不能超过它。", before.figures().awarded());
                }
                yield amount;
            }
        };
    }

    /** @throws Refusal forbidden to the first person and who may not revise; conflict if it was answered, or money is on its way */
    @Transactional
    public void answer(UUID caseId, boolean agreed, String note, SignedIn by) {
        access.require(by, Action.REVISE, Subject.ofCase(caseId));
        workflow.takeTurn(caseId);
        Check check = rows.ofCase(caseId).stream()
                .findFirst()
                .filter(Check::correction)
                .filter(Check::isOpen)
                .orElseThrow(() -> Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。"));
        access.requireSecond(by, check.proposedBy(), Subject.ofCase(caseId));
        String said = agreed ? "" : Texts.required("note", "不同意的理由", note, LONGEST);
        rows.answer(check.id(), agreed, said, by);
        if (!agreed) {
            events.publishEvent(new AcceptanceReturned(caseId, check.id(), said, by.actor()));
            return;
        }
        events.publishEvent(new AcceptanceConcluded(
                caseId,
                check.id(),
                check.outcome(),
                check.figures().awarded(),
                check.amount(),
                check.reason(),
                true,
                by.actor()));
        result.apply(check, by);
    }
}
