package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
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
    private final Once once;
    private final ApplicationEventPublisher events;

    Claims(AwardRows awards, Ledger ledger, Once once, ApplicationEventPublisher events) {
        this.awards = awards;
        this.ledger = ledger;
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
