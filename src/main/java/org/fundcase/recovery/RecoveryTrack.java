package org.fundcase.recovery;

import java.util.List;
import java.util.stream.Stream;
import org.fundcase.recovery.Recovery.State;

/** The steps of a recovery with how far it has come, for the top of its page. */
final class RecoveryTrack {

    private static final List<State> STEPS = List.of(
            State.FACTS, State.NOTICE, State.DECISION, State.APPROVAL, State.COLLECTION, State.CLOSING, State.CLOSED);

    private RecoveryTrack() {}

    /** @param status done, now or later */
    record Step(State state, String status) {}

    static List<Step> of(State state) {
        if (state == State.DROPPED) {
            return List.of(new Step(State.FACTS, "done"), new Step(State.DROPPED, "now"));
        }
        return Stream.of(State.values())
                .filter(STEPS::contains)
                .map(step -> new Step(
                        step,
                        step.compareTo(state) < 0 || state == State.CLOSED ? "done" : step == state ? "now" : "later"))
                .toList();
    }
}
