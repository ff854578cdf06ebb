package org.fundcase.exports;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** Somebody saved a list; on the record of the account. */
record ListSaved(UUID personId, String list, int rows, int columns, String conditions, Actor actor)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofAccount(personId);
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.set("savedList", list),
                Change.set("rows", rows),
                Change.set("columns", columns),
                Change.set("conditions", conditions));
    }
}
