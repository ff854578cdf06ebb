package org.fundcase.funding;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.AwardChange.Kind;
import org.fundcase.funding.AwardChangeRows.Waiting;
import org.fundcase.funding.AwardEvent.AwardChangeProposed;
import org.fundcase.funding.AwardEvent.AwardChangeRefused;
import org.fundcase.funding.SecondAnswers.Question;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Changes of an award, proposed by one person and made by a second: less of it (the city's offices), or a return that was
 * entered wrongly (the paying office).
 */
@Component
class AwardChanges {

    private static final int LONGEST = 500;

    private final AwardChangeRows rows;
    private final SecondAnswers answers;
    private final AwardRows awardRows;
    private final Awards awards;
    private final Returns returns;
    private final Once once;
    private final MoneyScope scope;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AwardLocks closed;

    AwardChanges(
            AwardChangeRows rows,
            SecondAnswers answers,
            AwardRows awardRows,
            Awards awards,
            Returns returns,
            Once once,
            MoneyScope scope,
            Access access,
            ApplicationEventPublisher events,
            Clock clock,
            AwardLocks closed) {
        this.closed = closed;
        this.rows = rows;
        this.answers = answers;
        this.awardRows = awardRows;
        this.awards = awards;
        this.returns = returns;
        this.once = once;
        this.scope = scope;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    List<AwardChange> of(Award award) {
        return rows.ofAward(award.id());
    }

    /** What waits for a second person, of what the person sees. */
    List<Waiting> waiting(SignedIn who) {
        return rows.waiting(scope.of(who));
    }

    boolean mayPropose(Kind kind, Award award, SignedIn who) {
        return access.may(who, Action.CHANGE, whose(kind, award));
    }

    boolean mayAnswer(AwardChange change, Award award, SignedIn who) {
        return change.isOpen()
                && !change.proposedBy().equals(who.personId())
                && access.may(who, Action.CONFIRM, whose(change.kind(), award));
    }

    /**
     * The first person's part.
     *
     * @return the id of the proposal
     * @throws Refusal not found unless the person's office decides it; on the amount, if there is not so much; on the basis
     */
    UUID propose(UUID awardId, Kind kind, StepForm form, SignedIn by) {
        Award award = awardRows.find(awardId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, whose(kind, award));
        closed.requireOpen(award.caseId());
        Money amount = form.money();
        String basis = Texts.required("basis", "依据", form.basis(), LONGEST);
        requireThere(kind, award, amount);
        return once.run(form.keyOrNone(), "change " + by.personId() + awardId + kind + amount + basis, () -> {
            AwardChange change = new AwardChange(
                    UUID.randomUUID(),
                    awardId,
                    kind,
                    amount,
                    basis,
                    by.personId(),
                    by.name(),
                    clock.instant(),
                    null,
                    null,
                    null);
            rows.insert(change);
            events.publishEvent(new AwardChangeProposed(award, change, by.actor()));
            return change.id();
        });
    }

    private static void requireThere(Kind kind, Award award, Money amount) {
        Money there = kind == Kind.REDUCE ? award.open() : award.returned();
        if (amount.compareTo(there) > 0) {
            throw kind == Kind.REDUCE
                    ? Refusal.field("amount", "还没有申请支付的只有 {0} 元，不能调减 {1} 元。已在支付中的先退回支付申请。", there, amount)
                    : Refusal.field("amount", "登记过的退回只有 {0} 元，不能更正 {1} 元。", there, amount);
        }
    }

    /**
     * The second person's answer; an agreement makes the change.
     *
     * @throws Refusal not found for a foreign award; forbidden to the first person; conflict if it was answered, or if
     *     there is not so much any more
     */
    UUID answer(UUID changeId, SecondAnswer answer, String key, SignedIn by) {
        AwardChange change = rows.find(changeId).orElseThrow(Refusal::notFound);
        Award award = awardRows.find(change.awardId()).orElseThrow(Refusal::notFound);
        access.require(by, Action.READ, Subject.ofQuota(award.quotaId()));
        access.requireSecond(by, change.proposedBy(), whose(change.kind(), award));
        if (answer.agreed()) {
            closed.requireOpen(award.caseId());
        }
        return once.run(key, "answer change " + by.personId() + changeId + answer, () -> {
            answers.add(new Question(SecondAnswers.To.CHANGE, changeId, change.proposedBy()), answer, by);
            if (answer.agreed()) {
                make(change, by);
            } else {
                events.publishEvent(new AwardChangeRefused(award, change, answer.note(), by.actor()));
            }
            return changeId;
        });
    }

    private void make(AwardChange change, SignedIn by) {
        Awards.Reduction reduction = new Awards.Reduction(
                change.awardId(), change.amount(), change.basis(), change.proposedBy(), "change:" + change.id());
        if (change.kind() == Kind.REDUCE) {
            awards.reduce(reduction, by);
        } else {
            returns.correct(reduction, by);
        }
    }

    /** A promise is the city's to take back; what came back the paying office knows. */
    private static Subject whose(Kind kind, Award award) {
        return kind == Kind.REDUCE ? Subject.ofFund(award.budgetId()) : Subject.ofQuota(award.quotaId());
    }
}
