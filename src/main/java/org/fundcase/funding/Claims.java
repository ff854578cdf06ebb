package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.AwardEvent.ClaimMoved;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Money of an award that was paid and is claimed back by a decision (追缴). The room that decides calls here; who may is
 * asked there.
 */
@Component
public class Claims {

    private static final int LONGEST = 500;

    /**
     * What moves.
     *
     * @param amount above zero
     * @param basis the decision, or the slip that proves a receipt
     * @param key made by the caller; the same one is done once
     */
    public record Claim(UUID awardId, Money amount, String basis, String key) {}

    private final AwardRows awards;
    private final Ledger ledger;
    private final Obstacles obstacles;
    private final Once once;
    private final ApplicationEventPublisher events;

    Claims(AwardRows awards, Ledger ledger, Obstacles obstacles, Once once, ApplicationEventPublisher events) {
        this.awards = awards;
        this.ledger = ledger;
        this.obstacles = obstacles;
        this.once = once;
        this.events = events;
    }

    /** @throws Refusal conflict, with the amounts, if it is more than was paid and is not claimed */
    public void raise(Claim claim, SignedIn by) {
        post(MoveKind.CLAIM, claim, by);
    }

    /** @throws Refusal conflict, with the amounts, if it is more than is claimed */
    public void drop(Claim claim, SignedIn by) {
        post(MoveKind.DROP_CLAIM, claim, by);
    }

    /** Money that came to the treasury's account; refused as {@link #drop}. */
    public void recover(Claim claim, SignedIn by) {
        post(MoveKind.RECOVER, claim, by);
    }

    /** What was entered as recovered and was not. */
    public void undoRecovery(Claim claim, SignedIn by) {
        post(MoveKind.UNDO_RECOVER, claim, by);
    }

    /** Given up by a decision; refused as {@link #drop}. */
    public void writeOff(Claim claim, SignedIn by) {
        post(MoveKind.WRITE_OFF, claim, by);
    }

    /**
     * Pays a claim with what the same enterprise is still to be paid (抵缴). Both are booked in full: as paid there and as
     * recovered here.
     *
     * @param against the award that is still to be paid
     * @throws Refusal on the field {@code against} if it is not the same enterprise's; conflict, with the reasons or the
     *     amounts, if it cannot be paid now, or if it is more than is claimed
     */
    public void setOff(Claim claim, UUID against, SignedIn by) {
        Award claimed = awards.find(claim.awardId()).orElseThrow(Refusal::notFound);
        Award owed = owed(claimed)
                .filter(award -> award.id().equals(against))
                .findFirst()
                .orElseThrow(() -> Refusal.field("against", "只能用同一家企业还没有拨付的资金抵缴。"));
        obstacles.requireNone(owed);
        if (claim.amount().compareTo(owed.payable()) > 0) {
            throw Refusal.field(
                    "amount", "{0} 现在可以支付的是 {1} 元，要抵缴 {2} 元，多了。", owed.number(), owed.payable(), claim.amount());
        }
        once.run(claim.key(), MoveKind.SET_OFF + " " + by.personId() + claim + against, () -> {
            ledger.post(
                    List.of(
                            new Move(MoveKind.SET_OFF, claim.amount(), owed.place(), claim.basis()),
                            new Move(MoveKind.RECOVER, claim.amount(), claimed.place(), claim.basis())),
                    by.actor());
            events.publishEvent(new ClaimMoved(owed, MoveKind.SET_OFF, claim, by.actor()));
            events.publishEvent(new ClaimMoved(claimed, MoveKind.RECOVER, claim, by.actor()));
            return claimed.id();
        });
    }

    /** The awards of the enterprise that are still to be paid, of which a claim can be paid; none for who did not apply. */
    public List<Award> payableTo(Award claimed) {
        return owed(claimed).filter(award -> award.payable().isPositive()).toList();
    }

    private Stream<Award> owed(Award claimed) {
        return awards.besides(claimed).stream();
    }

    private void post(MoveKind kind, Claim claim, SignedIn by) {
        Award award = awards.find(claim.awardId()).orElseThrow(Refusal::notFound);
        String basis = Texts.required("basis", "依据", claim.basis(), LONGEST);
        if (!claim.amount().isPositive()) {
            throw Refusal.field("amount", "金额要大于 0。");
        }
        once.run(claim.key(), kind + " " + by.personId() + claim, () -> {
            ledger.post(List.of(new Move(kind, claim.amount(), award.place(), basis)), by.actor());
            events.publishEvent(new ClaimMoved(award, kind, claim, by.actor()));
            return award.id();
        });
    }
}
