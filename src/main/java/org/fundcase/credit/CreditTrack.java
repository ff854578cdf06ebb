package org.fundcase.credit;

import java.util.List;
import org.fundcase.credit.Listing.State;

/** The steps of a listing with how far it has come, for the top of its page. */
final class CreditTrack {

    private static final List<State> STEPS =
            List.of(State.FACTS, State.NOTICE, State.DECISION, State.APPROVAL, State.DECIDED, State.LISTED);

    private CreditTrack() {}

    /** @param status done, now or later */
    record Step(State state, String status) {}

    static List<Step> of(State state) {
        if (state == State.DROPPED) {
            return List.of(new Step(State.FACTS, "done"), new Step(State.DROPPED, "now"));
        }
        List<State> all = state.isEnded()
                ? List.of(State.FACTS, State.NOTICE, State.DECISION, State.APPROVAL, State.DECIDED, State.LISTED, state)
                : STEPS;
        return all.stream()
                .map(step -> new Step(
                        step, step == state ? "now" : all.indexOf(step) < all.indexOf(state) ? "done" : "later"))
                .toList();
    }
}
