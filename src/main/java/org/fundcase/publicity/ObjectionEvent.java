package org.fundcase.publicity;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.fundcase.publicity.Objection.Kind;
import org.fundcase.publicity.Objection.Outcome;

/** What happened to an objection; on the record of its round, inside the offices, and never with who handed it in. */
public sealed interface ObjectionEvent extends Recorded {

    UUID roundId();

    /** Of the objection within its round. */
    int number();

    @Override
    default Subject subject() {
        return Subject.ofRound(roundId());
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    /** Somebody handed one in; the actor is the system whoever it was. */
    record ObjectionReceived(UUID roundId, int number, Kind kind, String about, boolean clue, Actor actor)
            implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("objection", number),
                    Change.set("objectionKind", kind),
                    Change.set("objectionAbout", about),
                    Change.set("clue", clue ? "YES" : "NO"));
        }
    }

    /** It is looked into. */
    record ObjectionAccepted(UUID roundId, int number, String due, Actor actor) implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("objection", number), Change.set("due", due));
        }
    }

    /** It is not looked into. */
    record ObjectionRefused(UUID roundId, int number, String reason, Actor actor) implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("objection", number), Change.set("reason", reason));
        }
    }

    /** The office wrote down what it found. */
    record ObjectionVerified(UUID roundId, int number, String findings, Actor actor) implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("objection", number), Change.set("findings", findings));
        }
    }

    /** One person would lower or remove the entry; nothing is changed before a second one agrees. */
    record ConclusionProposed(UUID roundId, int number, String about, Outcome outcome, String findings, Actor actor)
            implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("objection", number),
                    Change.set("objectionAbout", about),
                    Change.set("objectionOutcome", outcome),
                    Change.set("findings", findings));
        }
    }

    /** The second person sent a conclusion back. */
    record ConclusionReturned(UUID roundId, int number, String reason, Actor actor) implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("objection", number), Change.set("reason", reason));
        }
    }

    /** It is answered, and the entry kept, changed or removed. */
    record ObjectionConcluded(UUID roundId, int number, String about, Outcome outcome, String findings, Actor actor)
            implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("objection", number),
                    Change.set("objectionAbout", about),
                    Change.set("objectionOutcome", outcome),
                    Change.set("findings", findings));
        }
    }

    /** Who inspects read it, without who handed it in. */
    record ObjectionRead(UUID roundId, int number, Actor actor) implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("objection", number));
        }
    }

    /** Somebody of the office looked who handed it in. */
    record ObjectorRead(UUID roundId, int number, Actor actor) implements ObjectionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("objection", number));
        }
    }
}
