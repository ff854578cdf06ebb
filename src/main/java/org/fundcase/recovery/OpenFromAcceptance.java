package org.fundcase.recovery;

import org.fundcase.acceptance.CompletionEvent.ExcessPaid;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Texts;
import org.fundcase.recovery.Grounds.Cause;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.RecoveryEvent.RecoveryFactsRecorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the recovery of what an acceptance found paid in excess, in the transaction of its approval, with the grounds filled in
 * for the city's office to go through. Where a recovery of the award is open already, it is worked on there.
 */
@Component
class OpenFromAcceptance {

    private static final int LONG = 500;

    private final Recoveries recoveries;
    private final RecoveryRows rows;
    private final FileRows files;
    private final People people;
    private final ApplicationEventPublisher events;

    OpenFromAcceptance(
            Recoveries recoveries, RecoveryRows rows, FileRows files, People people, ApplicationEventPublisher events) {
        this.recoveries = recoveries;
        this.rows = rows;
        this.files = files;
        this.people = people;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExcessPaid excess) {
        if (rows.openOf(excess.awardId()).isPresent() || excess.actor().personId() == null) {
            return;
        }
        SignedIn by = people.get(excess.actor().personId());
        Recovery recovery = recoveries.openFor(excess.awardId(), Origin.ACCEPTANCE, cut(excess.evidence(), LONG), by);
        Grounds grounds = new Grounds(
                1,
                Cause.EXCESS,
                excess.facts(),
                excess.evidence(),
                cut(excess.basis(), LONG),
                excess.amount(),
                excess.computation(),
                null,
                by.personId(),
                by.name());
        files.insert(recovery.id(), grounds);
        events.publishEvent(new RecoveryFactsRecorded(recovery.id(), 1, grounds.basis(), grounds.amount(), by.actor()));
    }

    private static String cut(String text, int longest) {
        return Texts.optional("source", "线索来源", text.substring(0, Math.min(text.length(), longest)), longest);
    }
}
