package org.fundcase.workflow;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What others were asked to sign on a task, and what they said. The inbox keeps its hints by these. */
public sealed interface SigningEvent extends Recorded {

    /** The task after it. */
    CaseTask task();

    /** All signers of the task after it. */
    Signing signing();

    @Override
    default Subject subject() {
        return task().subject();
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    /** 会签, 加签 or 委派. */
    record SignersAsked(CaseTask task, Signing signing, SigningRequest asked, Actor actor) implements SigningEvent {

        @Override
        public List<Change> changes() {
            SignRule rule = asked.rule();
            return told(
                    at(task),
                    Change.set("signing", asked.kind()),
                    Change.set("signRule", rule),
                    Change.set("ratio", rule == SignRule.RATIO ? asked.ratio() : null),
                    Change.set(
                            "people",
                            Words.list(
                                    asked.people().stream().map(Colleague::name).toList())),
                    Change.set("note", asked.note().isEmpty() ? null : asked.note()));
        }
    }

    /** The case had gone back, and the step came again: who was asked before is asked again. */
    record SignersAskedAgain(CaseTask task, Signing signing, Actor actor) implements SigningEvent {

        @Override
        public List<Change> changes() {
            return List.of(at(task), Change.set("people", Signing.names(signing.signers())));
        }
    }

    /**
     * A signer agreed or did not.
     *
     * @param signer after the answer
     * @param dropped the conclusion that goes back to whoever made it; null if none does
     */
    record SignerAnswered(CaseTask task, Signing signing, Signer signer, Signing.@Nullable Kept dropped, Actor actor)
            implements SigningEvent {

        @Override
        public List<Change> changes() {
            return told(
                    at(task),
                    Change.set("signing", signer.kind()),
                    Change.set("signed", signer.state()),
                    Change.set("onBehalf", signer.name().equals(actor.name()) ? null : signer.name()),
                    Change.set("opinion", signer.opinion().isEmpty() ? null : signer.opinion()));
        }
    }

    /** 减签. */
    record SignerRemoved(CaseTask task, Signing signing, Signer signer, Actor actor) implements SigningEvent {

        @Override
        public List<Change> changes() {
            return List.of(at(task), Change.set("signing", signer.kind()), Change.of("people", signer.name(), null));
        }
    }

    /** A signature goes to another person. */
    record SignerReplaced(CaseTask task, Signing signing, Signer signer, String to, Actor actor)
            implements SigningEvent {

        @Override
        public List<Change> changes() {
            return List.of(at(task), Change.set("signing", signer.kind()), Change.of("people", signer.name(), to));
        }
    }

    /** A conclusion waits for those who sign after it. */
    record ConclusionKept(CaseTask task, Signing signing, Signing.Kept kept, Actor actor) implements SigningEvent {

        @Override
        public List<Change> changes() {
            return List.of(at(task), Change.set("outcome", kept.outcome()));
        }
    }

    /** Whoever concluded took the conclusion back before it took effect. */
    record ConclusionReleased(CaseTask task, Signing signing, Signing.Kept kept, Actor actor) implements SigningEvent {

        @Override
        public List<Change> changes() {
            return List.of(at(task), Change.of("outcome", kept.outcome(), null));
        }
    }

    /** Without what was left empty. */
    private static List<Change> told(Change... changes) {
        return Stream.of(changes)
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
    }

    private static Change at(CaseTask task) {
        return Change.set("stage", task.stage());
    }

    /** The people on turn, for whose queue it is. */
    default List<UUID> onTurn() {
        return signing().open().stream().map(Signer::personId).toList();
    }
}
