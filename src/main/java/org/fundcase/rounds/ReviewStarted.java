package org.fundcase.rounds;

import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** The review of a round began: its applications are reviewed from now on. */
public record ReviewStarted(UUID roundId, Actor actor) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofRound(roundId);
    }
}
