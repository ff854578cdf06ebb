package org.fundcase.arrangements;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;

/** What happened to money that no application asks for; on the record of its round. */
public sealed interface BlockEvent extends Recorded {

    UUID roundId();

    @Override
    default Subject subject() {
        return Subject.ofRound(roundId());
    }

    record BlockProposed(UUID roundId, String item, Money total, String basis, Words shares, Actor actor)
            implements BlockEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("item", item),
                    Change.set("amount", total),
                    Change.set("basis", basis),
                    Change.set("shares", shares.zh()));
        }
    }

    record BlockAnswered(UUID roundId, UUID blockId, String item, Money total, Answer answer, Actor actor)
            implements BlockEvent {

        @Override
        public List<Change> changes() {
            return about(item, total, answer);
        }
    }

    record DistrictPlanProposed(
            UUID roundId, String district, String item, int recipients, Money total, String basis, Actor actor)
            implements BlockEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("district", district),
                    Change.set("item", item),
                    Change.set("selected", recipients),
                    Change.set("amount", total),
                    Change.set("basis", basis));
        }
    }

    record DistrictPlanAnswered(UUID roundId, UUID planId, String item, Money total, Answer answer, Actor actor)
            implements BlockEvent {

        @Override
        public List<Change> changes() {
            return about(item, total, answer);
        }
    }

    /** What a plan or paper of the city names was issued. */
    record RecipientsIssued(UUID roundId, UUID listId, int recipients, Money total, String paper, Actor actor)
            implements BlockEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("selected", recipients), Change.set("amount", total), Change.set("paper", paper));
        }
    }

    private static List<Recorded.Change> about(String item, Money total, Answer answer) {
        return List.of(
                Recorded.Change.set("item", item),
                Recorded.Change.set("amount", total),
                Recorded.Change.set("agreed", answer.agreed()),
                Recorded.Change.set("paper", answer.paper()),
                Recorded.Change.set("comment", answer.note()));
    }
}
