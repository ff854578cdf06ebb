package org.fundcase.rounds;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A version of a round's list was frozen.
 *
 * @param before the hash of the version before; null for the first
 */
public record ListFrozen(FrozenList list, @Nullable String before, Actor actor) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofRound(list.roundId());
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.set("listVersion", list.version()),
                Change.of("listHash", before, list.hash()),
                Change.set("selected", list.selected().size()),
                Change.set("amount", list.total()),
                Change.set("reason", list.reason()));
    }
}
