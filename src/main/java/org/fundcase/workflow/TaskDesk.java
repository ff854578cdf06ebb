package org.fundcase.workflow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Turns what the bridge heard into rows and events: a task opens at the seat its room names, or vanishes. It is the
 * model that opens and cancels, whoever acted before, so history tells these events as automatic.
 */
@Component
class TaskDesk {

    private final TaskRows tasks;
    private final ApplicationEventPublisher events;
    private final Map<Stage, StepHandler> handlers = new EnumMap<>(Stage.class);

    TaskDesk(TaskRows tasks, ApplicationEventPublisher events, List<StepHandler> handlers) {
        this.tasks = tasks;
        this.events = events;
        for (StepHandler handler : handlers) {
            handler.stages().forEach(stage -> register(stage, handler));
        }
    }

    StepHandler handler(Stage stage) {
        StepHandler handler = handlers.get(stage);
        if (handler == null) {
            throw new IllegalStateException("No room handles " + stage);
        }
        return handler;
    }

    void hear(Bridge.Collected collected) {
        for (Bridge.Step step : collected.steps) {
            String taskId = collected.taskByPlanItem.get(step.planItemId());
            if (!step.isActive()) {
                cancel(step);
            } else if (taskId == null) {
                events.publishEvent(new WorkflowEvent.StageEntered(step.caseId(), step.stage(), Actor.SYSTEM));
            } else {
                open(step, taskId);
            }
        }
    }

    private void register(Stage stage, StepHandler handler) {
        if (handlers.put(stage, handler) != null) {
            throw new IllegalStateException("Two rooms handle " + stage);
        }
    }

    private void open(Bridge.Step step, String taskId) {
        StepHandler.Seat seat = handler(step.stage()).seat(step.caseId(), step.stage());
        CaseTask task = tasks.open(step, taskId, seat);
        events.publishEvent(new WorkflowEvent.TaskOpened(step.caseId(), task, Actor.SYSTEM));
    }

    private void cancel(Bridge.Step step) {
        for (CaseTask task : tasks.cancel(step.planItemId())) {
            events.publishEvent(new WorkflowEvent.TaskCancelled(step.caseId(), task, Actor.SYSTEM));
        }
    }
}
