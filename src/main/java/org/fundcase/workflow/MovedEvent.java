package org.fundcase.workflow;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** A case went back to a step that was done. */
public sealed interface MovedEvent extends Recorded {

    /** The task that ended by it, or that is undone. */
    CaseTask task();

    @Override
    default Subject subject() {
        return task().subject();
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    /**
     * 退回: the office of a later step sends the case back.
     *
     * @param task the task that was left
     */
    record TaskReturned(CaseTask task, Stage to, String reason, Actor actor) implements MovedEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("stage", task.stage(), to), Change.set("reason", reason));
        }
    }

    /**
     * 撤回: whoever passed a case on takes it back before anybody touched it.
     *
     * @param task the task that is undone
     */
    record TaskTakenBack(CaseTask task, Actor actor) implements MovedEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", task.stage()), Change.of("outcome", task.outcome(), null));
        }
    }
}
