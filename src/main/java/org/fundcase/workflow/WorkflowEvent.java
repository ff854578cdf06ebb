package org.fundcase.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What the engine and the people at its tasks did; the inbox keeps itself by these. */
public sealed interface WorkflowEvent extends Recorded {

    /** The application or round; both are cases of the engine. */
    UUID caseId();

    Stage stage();

    @Override
    default Subject subject() {
        return stage().of(caseId());
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    /** A wait or task became active. */
    record StageEntered(UUID caseId, Stage stage, Actor actor) implements WorkflowEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", stage));
        }
    }

    /**
     * A task appeared in an office's inbox.
     *
     * @param sentBack why a step that was done is open again; null for the ordinary way
     * @param matter what it is about, where the work is on the desk of a room; else null
     */
    record TaskOpened(UUID caseId, CaseTask task, @Nullable SentBack sentBack, @Nullable Matter matter, Actor actor)
            implements WorkflowEvent {

        @Override
        public Stage stage() {
            return task.stage();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", stage()), Change.set("due", task.due()));
        }
    }

    /** A person took a task, gave it back, or it went to another person. */
    record TaskAssigned(UUID caseId, CaseTask task, @Nullable String before, Actor actor) implements WorkflowEvent {

        @Override
        public Stage stage() {
            return task.stage();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", stage()), Change.of("assignee", before, task.assigneeName()));
        }
    }

    /** A task's clock stopped. */
    record TaskHeld(UUID caseId, CaseTask task, Actor actor) implements WorkflowEvent {

        @Override
        public Stage stage() {
            return task.stage();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", stage()));
        }
    }

    /** A task's clock runs again, with a new last day. */
    record TaskResumed(UUID caseId, CaseTask task, @Nullable LocalDate before, Actor actor) implements WorkflowEvent {

        @Override
        public Stage stage() {
            return task.stage();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", stage()), Change.of("due", before, task.due()));
        }
    }

    /** The last day of a task moved. */
    record DueMoved(UUID caseId, CaseTask task, @Nullable LocalDate before, Actor actor) implements WorkflowEvent {

        @Override
        public Stage stage() {
            return task.stage();
        }

        @Override
        public boolean isInternal() {
            return false;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", stage()), Change.of("due", before, task.due()));
        }
    }

    /** A person finished a task. */
    record TaskDone(UUID caseId, CaseTask task, Actor actor) implements WorkflowEvent {

        @Override
        public Stage stage() {
            return task.stage();
        }

        @Override
        public List<Change> changes() {
            Change stage = Change.set("stage", stage());
            Change outcome = Change.set("outcome", task.outcome());
            String whose = task.assigneeName();
            return whose == null || whose.equals(actor.name())
                    ? List.of(stage, outcome)
                    : List.of(stage, outcome, Change.set("onBehalf", whose));
        }
    }

    /** A task vanished because its case ended. */
    record TaskCancelled(UUID caseId, CaseTask task, Actor actor) implements WorkflowEvent {

        @Override
        public Stage stage() {
            return task.stage();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("stage", stage()));
        }
    }
}
