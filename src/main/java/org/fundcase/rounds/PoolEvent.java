package org.fundcase.rounds;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What the project pool means for an application. */
public sealed interface PoolEvent extends Recorded {

    UUID caseId();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    /**
     * 入库.
     *
     * @param lastDay on which it is still in the pool
     */
    record PoolEntered(UUID caseId, String lastDay, Actor actor) implements PoolEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("poolLastDay", lastDay));
        }
    }

    /** 出库, without support. */
    record PoolLeft(UUID caseId, String reason, Actor actor) implements PoolEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }
}
