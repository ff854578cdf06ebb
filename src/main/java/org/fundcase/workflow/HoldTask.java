package org.fundcase.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a task: it stands still while somebody else has to act, and its last day moves. What moves it is never a
 * person's own step, so history tells it as automatic. The engine does not know of it; handlers may use this door while
 * the workflow asks them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HoldTask {

    private final TaskRows tasks;
    private final ApplicationEventPublisher events;

    HoldTask(TaskRows tasks, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** The open tasks of a case, held ones too. */
    public List<CaseTask> openTasks(UUID caseId) {
        return tasks.openOf(caseId);
    }

    /** Stops the clock of an open task. */
    void hold(CaseTask task) {
        tasks.hold(task.id());
        events.publishEvent(new WorkflowEvent.TaskHeld(task.caseId(), tasks.get(task.id()), Actor.SYSTEM));
    }

    /** Lets the clock of a held task run again. */
    public void resume(CaseTask held, @Nullable LocalDate due) {
        tasks.resume(held.id(), due);
        events.publishEvent(
                new WorkflowEvent.TaskResumed(held.caseId(), tasks.get(held.id()), held.due(), Actor.SYSTEM));
    }

    /** Gives an open task another last day. */
    public void moveDue(CaseTask task, LocalDate due) {
        tasks.takeTurn(task.caseId());
        tasks.moveDue(task.id(), due);
        events.publishEvent(new WorkflowEvent.DueMoved(task.caseId(), tasks.get(task.id()), task.due(), Actor.SYSTEM));
    }
}
