package org.fundcase.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns what the bridge heard into rows and events: a task opens at the seat its room names, or vanishes. */
@Component
class TaskDesk {

    private final JdbcClient jdbc;
    private final TaskRows tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Stage, StepHandler> handlers = new EnumMap<>(Stage.class);
    private final ThreadLocal<Actor> acting = ThreadLocal.withInitial(() -> Actor.SYSTEM);

    TaskDesk(
            JdbcClient jdbc,
            TaskRows tasks,
            ApplicationEventPublisher events,
            Clock clock,
            List<StepHandler> handlers) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
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

    /** Runs an engine command for somebody, so that what the engine does is recorded as theirs. */
    void actingFor(Actor actor, Runnable command) {
        Actor before = acting.get();
        acting.set(actor);
        try {
            command.run();
        } finally {
            acting.set(before);
        }
    }

    void hear(Bridge.Collected collected) {
        for (Bridge.Step step : collected.steps) {
            String taskId = collected.taskByPlanItem.get(step.planItemId());
            if (!step.isActive()) {
                cancel(step);
            } else if (taskId == null) {
                events.publishEvent(new WorkflowEvent.StageEntered(step.caseId(), step.stage(), acting.get()));
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
        jdbc.sql("INSERT INTO workflow_task (task_id, case_id, stage, plan_item_id, office_id, opened_at, due) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(taskId)
                .param(step.caseId())
                .param(step.stage().name())
                .param(step.planItemId())
                .param(seat.officeId())
                .param(Timestamp.from(clock.instant()))
                .param(seat.due())
                .update();
        events.publishEvent(new WorkflowEvent.TaskOpened(step.caseId(), tasks.get(taskId), acting.get()));
    }

    private void cancel(Bridge.Step step) {
        List<String> cancelled = jdbc.sql("UPDATE workflow_task SET state = 'CANCELLED', version = version + 1 "
                        + "WHERE plan_item_id = ? AND state IN ('OPEN', 'HELD') RETURNING task_id")
                .param(step.planItemId())
                .query(String.class)
                .list();
        for (String taskId : cancelled) {
            events.publishEvent(new WorkflowEvent.TaskCancelled(step.caseId(), tasks.get(taskId), acting.get()));
        }
    }
}
