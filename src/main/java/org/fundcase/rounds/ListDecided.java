package org.fundcase.rounds;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.Outcome;

/**
 * A meeting decided about a list.
 *
 * @param list the version that it decided about
 * @param result the version that is in force from then on: another one where the meeting did not agree to all of it
 * @param meeting its number; empty where who made the list took it back
 */
public record ListDecided(
        FrozenList list, FrozenList result, String meeting, Outcome outcome, String comment, Actor actor)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofRound(list.roundId());
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.set("meeting", meeting),
                Change.set("outcome", outcome),
                Change.set("listVersion", list.version()),
                Change.set("listHash", list.hash()),
                Change.set("comment", comment));
    }
}
