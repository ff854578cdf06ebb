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
    private final SigningRows signings;
    private final Steps steps;
    private final AskAgain askAgain;
    private final ApplicationEventPublisher events;
    private final Map<Stage, StepHandler> handlers = new EnumMap<>(Stage.class);

    TaskDesk(
            TaskRows tasks,
            SigningRows signings,
            Steps steps,
            AskAgain askAgain,
            ApplicationEventPublisher events,
            List<StepHandler> handlers) {
        this.tasks = tasks;
        this.signings = signings;
        this.steps = steps;
        this.askAgain = askAgain;
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
            } else if (!Replay.running()
                    .map(replay -> replay.passes(step.stage(), taskId))
                    .orElse(false)) {
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
        SentBack why = Replay.running().map(Replay::why).orElse(null);
        if (why != null) {
            steps.sentBack(taskId, why);
        }
        events.publishEvent(new WorkflowEvent.TaskOpened(step.caseId(), task, why, null, Actor.SYSTEM));
        askAgain.on(task);
    }

    private void cancel(Bridge.Step step) {
        for (CaseTask task : tasks.cancel(step.planItemId())) {
            if (task.signing()) {
                signings.goBack(task.id());
            }
            events.publishEvent(new WorkflowEvent.TaskCancelled(step.caseId(), task, Actor.SYSTEM));
        }
    }
}
