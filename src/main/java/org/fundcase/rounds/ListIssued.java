package org.fundcase.rounds;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/**
 * 下达: what a list supports is from now on owed, and what it leaves out is over.
 *
 * @param issued how many entries, by this plan
 */
public record ListIssued(FrozenList list, int issued, Actor actor) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofRound(list.roundId());
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.set("listVersion", list.version()),
                Change.set("listHash", list.hash()),
                Change.set("issued", issued));
    }
}
