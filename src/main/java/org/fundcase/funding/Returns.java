package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.AwardEvent.MoneyReturned;
import org.fundcase.funding.AwardEvent.ReturnCorrected;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Money of an award that came back to the treasury; never more than was paid. */
@Component
public class Returns {

    private static final int LONGEST = 500;

    /**
     * What came back.
     *
     * @param amount above zero
     * @param basis the decision or the bank's slip
     * @param key made by the caller; the same one is done once
     */
    public record Receipt(UUID awardId, Money amount, String basis, String key) {}

    private final AwardRows awards;
    private final Ledger ledger;
    private final Once once;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final AwardLocks closed;

    Returns(
            AwardRows awards,
            Ledger ledger,
            Once once,
            Access access,
            ApplicationEventPublisher events,
            AwardLocks closed) {
        this.closed = closed;
        this.awards = awards;
        this.ledger = ledger;
        this.once = once;
        this.access = access;
        this.events = events;
    }

    /**
     * Enters what came back.
     *
     * @throws Refusal not found unless the person works for the paying office; conflict, with the amounts, if it is more
     *     than was paid
     */
    public void receive(Receipt receipt, SignedIn by) {
        Award award = award(receipt, by);
        closed.requireOpen(award.caseId());
        once.run(receipt.key(), "return " + by.personId() + receipt, () -> {
            post(MoveKind.RETURN, award, receipt, by);
            events.publishEvent(new MoneyReturned(
                    award.caseId(), award.quotaId(), award.id(), receipt.amount(), receipt.basis(), by.actor()));
            return award.id();
        });
    }

    /**
     * Takes back what was entered as returned and was not.
     *
     * @param wrong how much of it, and why
     * @param confirmedBy the second person
     * @throws Refusal forbidden to the first person; conflict, with the amounts, if it is more than was returned
     */
    public void correct(Awards.Reduction wrong, SignedIn confirmedBy) {
        Award award = awards.find(wrong.awardId()).orElseThrow(Refusal::notFound);
        access.requireSecond(confirmedBy, wrong.proposedBy(), Subject.ofQuota(award.quotaId()));
        Receipt undone = new Receipt(
                award.id(), wrong.amount(), Texts.required("basis", "依据", wrong.basis(), LONGEST), wrong.key());
        once.runNamed(wrong.key(), "undo return " + confirmedBy.personId() + wrong, () -> {
            post(MoveKind.UNDO_RETURN, award, undone, confirmedBy);
            events.publishEvent(new ReturnCorrected(
                    award.caseId(), award.quotaId(), award.id(), undone.amount(), undone.basis(), confirmedBy.actor()));
            return award.id();
        });
    }

    private Award award(Receipt receipt, SignedIn by) {
        Award award = awards.find(receipt.awardId()).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofQuota(award.quotaId()));
        Texts.required("basis", "依据", receipt.basis(), LONGEST);
        if (!receipt.amount().isPositive()) {
            throw Refusal.field("amount", "金额要大于 0。");
        }
        return award;
    }

    private void post(MoveKind kind, Award award, Receipt receipt, SignedIn by) {
        ledger.post(List.of(new Move(kind, receipt.amount(), award.place(), receipt.basis())), by.actor());
    }
}
