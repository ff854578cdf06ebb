package org.fundcase.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks beside the model of a case: what has to be answered while the case goes on, as many at once as there are
 * questions. They are tasks as all others, in the same inbox, handed over and completed alike through {@link Workflow};
 * only the engine does not know of them, so they move nothing, and going back leaves them alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SideTasks {

    /** What stands in place of a plan item. */
    static final String PLAN_ITEM = "beside";

    private final TaskRows tasks;
    private final SideTaskRows rows;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    SideTasks(TaskRows tasks, SideTaskRows rows, Steps steps, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.rows = rows;
        this.steps = steps;
        this.events = events;
    }

    /**
     * A question to an office.
     *
     * @param id of the task: the id of what is asked
     * @param person who has it from the beginning; null for the whole office
     */
    public record Asked(UUID id, Stage stage, StepHandler.Seat seat, @Nullable Colleague person) {}

    /** Who did a step that stands. */
    public record Doer(UUID personId, UUID officeId) {}

    /** Opens a task; the caller has the turn of the case. */
    public CaseTask open(UUID caseId, Asked asked) {
        String id = asked.id().toString();
        CaseTask task = tasks.open(new Bridge.Step(caseId, asked.stage(), PLAN_ITEM, true), id, asked.seat());
        events.publishEvent(new WorkflowEvent.TaskOpened(caseId, task, null, null, Actor.SYSTEM));
        Colleague person = asked.person();
        if (person != null) {
            CaseTask opened = tasks.get(id);
            tasks.assign(id, person.id(), person.name(), person.name());
            events.publishEvent(new WorkflowEvent.TaskAssigned(caseId, tasks.get(opened.id()), null, Actor.SYSTEM));
        }
        return tasks.get(id);
    }

    /** What is asked need not be answered any more; nothing happens if it was. */
    public void cancel(UUID id) {
        rows.cancel(id.toString())
                .ifPresent(task ->
                        events.publishEvent(new WorkflowEvent.TaskCancelled(task.caseId(), task, Actor.SYSTEM)));
    }

    /** The open ones of a case, the earliest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseTask> openOf(UUID caseId) {
        return rows.openOf(caseId);
    }

    /** Who did a stage last, as it stands, by case; by one question. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<UUID, Doer> doers(Collection<UUID> cases, Stage stage) {
        return cases.isEmpty() ? Map.of() : rows.doers(cases, stage);
    }

    /** Who did a stage of a case last, as it stands. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Doer> doer(UUID caseId, Stage stage) {
        return steps.standing(caseId).stream()
                .filter(step -> step.stage() == stage && step.closedBy() != null)
                .reduce((earlier, later) -> later)
                .flatMap(step -> Optional.ofNullable(step.closedBy())
                        .map(person -> new Doer(person, step.task().officeId())));
    }
}
