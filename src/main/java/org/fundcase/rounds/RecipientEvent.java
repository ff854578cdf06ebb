package org.fundcase.rounds;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to an entry about a recipient; on the record of its round. */
public sealed interface RecipientEvent extends Recorded {

    Recipient recipient();

    @Override
    default Subject subject() {
        return Subject.ofRound(recipient().roundId());
    }

    private static List<Recorded.Change> about(Recipient recipient) {
        return List.of(
                Recorded.Change.set("recipientId", recipient.id()),
                Recorded.Change.set("item", recipient.item()),
                Recorded.Change.set("recipient", recipient.name()),
                Recorded.Change.set("amount", recipient.amount()),
                Recorded.Change.set("basis", recipient.basis() + "，" + recipient.decidedOn()),
                Recorded.Change.set("procurement", recipient.procurement().record()),
                Recorded.Change.set("sha256", recipient.proof().sha256()));
    }

    /** Recorded by the first person; does not hold yet. */
    record RecipientRecorded(Recipient recipient, Actor actor) implements RecipientEvent {

        @Override
        public List<Change> changes() {
            return about(recipient);
        }
    }

    /** As {@link RecipientRecorded}, in place of an earlier entry. */
    record RecipientCorrected(Recipient before, Recipient recipient, Actor actor) implements RecipientEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("recipientId", recipient.id()),
                    Change.of("recipient", before.name(), recipient.name()),
                    Change.of("amount", before.amount(), recipient.amount()),
                    Change.of("basis", before.basis(), recipient.basis() + "，" + recipient.decidedOn()),
                    Change.set("reason", recipient.reason()),
                    Change.set("sha256", recipient.proof().sha256()));
        }
    }

    record RecipientConfirmed(Recipient recipient, Actor actor) implements RecipientEvent {

        @Override
        public List<Change> changes() {
            return about(recipient);
        }
    }

    record RecipientRefused(Recipient recipient, String note, Actor actor) implements RecipientEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("recipientId", recipient.id()), Change.set("comment", note));
        }
    }
}
