package org.fundcase.inbox;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.CaseTask;

/** What people say to each other about a task. */
sealed interface InboxEvent extends Recorded {

    CaseTask task();

    @Override
    default Subject subject() {
        return task().subject();
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    record TaskUrged(CaseTask task, String words, Actor actor) implements InboxEvent {

        @Override
        public List<Change> changes() {
            Change stage = Change.set("stage", task.stage());
            return words.isEmpty() ? List.of(stage) : List.of(stage, Change.set("note", words));
        }
    }

    /** @param to names */
    record TaskCopied(CaseTask task, String to, String words, Actor actor) implements InboxEvent {

        @Override
        public List<Change> changes() {
            Change people = Change.set("people", to);
            return words.isEmpty() ? List.of(people) : List.of(people, Change.set("note", words));
        }
    }
}
