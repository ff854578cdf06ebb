package org.fundcase.workflow;

import org.flowable.cmmn.api.CmmnTaskService;
import org.fundcase.accounts.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a conclusion take effect: the room writes what it means, and the engine goes on. */
@Component
class ConcludeTask {

    private final CmmnTaskService engineTasks;
    private final TaskDesk desk;
    private final TaskRows tasks;
    private final HoldTask hold;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    ConcludeTask(
            CmmnTaskService engineTasks,
            TaskDesk desk,
            TaskRows tasks,
            HoldTask hold,
            Signals signals,
            ApplicationEventPublisher events) {
        this.engineTasks = engineTasks;
        this.desk = desk;
        this.tasks = tasks;
        this.hold = hold;
        this.signals = signals;
        this.events = events;
    }

    /** The caller has the turn of the case, and has looked whether the task can be concluded. */
    CaseTask conclude(CaseTask task, TaskCompletion completion, SignedIn by) {
        StepHandler handler = desk.handler(task.stage());
        StepHandler.StepDone step =
                new StepHandler.StepDone(task, completion.outcome(), completion.reasons(), completion.comment(), by);
        StepHandler.Conclusion conclusion = handler.conclude(step);
        Signal instead = conclusion.instead();
        if (instead == null) {
            tasks.finish(task, completion.outcome(), by.actor());
            events.publishEvent(new WorkflowEvent.TaskDone(task.caseId(), tasks.get(task.id()), by.actor()));
            if (!task.stage().isBeside()) {
                engineTasks.complete(task.id(), conclusion.variables());
            }
            handler.followed(step);
        } else {
            hold.hold(task);
            signals.send(task.caseId(), instead);
        }
        return tasks.get(task.id());
    }
}
