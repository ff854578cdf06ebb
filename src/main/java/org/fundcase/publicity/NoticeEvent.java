package org.fundcase.publicity;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a public notice; on the record of its round. */
public sealed interface NoticeEvent extends Recorded {

    UUID roundId();

    @Override
    default Subject subject() {
        return Subject.ofRound(roundId());
    }

    /** A list was published, with its proof. */
    record NoticePublished(Notice notice, Actor actor) implements NoticeEvent {

        @Override
        public UUID roundId() {
            return notice.roundId();
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("listHash", notice.listHash()),
                    Change.set("publishedOn", notice.publishedOn()),
                    Change.set("place", notice.place()),
                    Change.set("lastDay", notice.lastDay()),
                    Change.set("notice", notice.isSupplementary() ? "SUPPLEMENTARY" : "WHOLE"),
                    Change.set("sha256", notice.proof().sha256()));
        }
    }

    /** One person would take the first of the reserve onto the list; it does not change before a second one agrees. */
    record ReserveProposed(UUID roundId, String number, Money amount, String reason, Actor actor)
            implements NoticeEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("objectionAbout", number), Change.set("amount", amount), Change.set("reason", reason));
        }
    }

    /** The second person sent it back. */
    record ReserveReturned(UUID roundId, String number, String reason, Actor actor) implements NoticeEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("objectionAbout", number), Change.set("reason", reason));
        }
    }

    /**
     * The publicity is over.
     *
     * @param held numbers of the cases about which an objection is still open; empty if none is
     */
    record NoticeConcluded(UUID roundId, String listHash, String held, String comment, Actor actor)
            implements NoticeEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("listHash", listHash), Change.set("held", held), Change.set("comment", comment));
        }
    }
}
