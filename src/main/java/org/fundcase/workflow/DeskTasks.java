package org.fundcase.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that a room has on a page of its own, as a task in the inbox: it is taken, handed over and urged like all others,
 * and ends when its room says that the work is done, whoever did it. Nobody completes it as a task.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeskTasks {

    private final TaskRows tasks;
    private final DeskTaskRows rows;
    private final ApplicationEventPublisher events;

    DeskTasks(TaskRows tasks, DeskTaskRows rows, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.rows = rows;
        this.events = events;
    }

    /**
     * Sees to it that a task waits for the matter, with this last day; nothing happens if it does.
     *
     * @param subject the round, or the quota of an office that pays, as the stage says
     */
    public void await(UUID subject, Stage stage, StepHandler.Seat seat, Matter matter) {
        rows.take(subject);
        CaseTask waiting = rows.open(matter.key()).orElse(null);
        if (waiting != null) {
            move(waiting, seat.due());
            return;
        }
        CaseTask task = rows.insert(subject, stage, seat, matter);
        events.publishEvent(new WorkflowEvent.TaskOpened(subject, task, null, matter, Actor.SYSTEM));
    }

    private void move(CaseTask task, @Nullable LocalDate due) {
        if (!Objects.equals(task.due(), due)) {
            rows.moveDue(task.id(), due);
            events.publishEvent(
                    new WorkflowEvent.DueMoved(task.caseId(), tasks.get(task.id()), task.due(), Actor.SYSTEM));
        }
    }

    /** The work is done; nothing happens if nothing waited. */
    public void done(String key, Actor by) {
        take(key).ifPresent(task -> {
            tasks.finish(task, Outcome.HANDLED, by);
            events.publishEvent(new WorkflowEvent.TaskDone(task.caseId(), tasks.get(task.id()), by));
        });
    }

    /** The work need not be done any more; nothing happens if nothing waited. */
    public void cancel(String key) {
        take(key).ifPresent(task -> {
            rows.cancel(task.id());
            events.publishEvent(new WorkflowEvent.TaskCancelled(task.caseId(), tasks.get(task.id()), Actor.SYSTEM));
        });
    }

    private Optional<CaseTask> take(String key) {
        return rows.open(key).flatMap(task -> {
            rows.take(task.caseId());
            return rows.open(key);
        });
    }

    /** The task that waits for a matter; empty if none does. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CaseTask> waiting(String key) {
        return rows.open(key);
    }

    /** The tasks that wait for some matters, by key. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, CaseTask> waiting(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : rows.open(keys);
    }

    /** The tasks that wait for matters of one kind about a subject, by key. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, CaseTask> waiting(UUID subject, Stage stage) {
        return rows.open(subject, stage);
    }

    /** Keeps other commands on what the matter is of out until the transaction ends. */
    public void takeTurn(UUID subject) {
        rows.take(subject);
    }

    static void requireNone(Optional<CaseTask> task) {
        task.filter(one -> one.stage().isOnDesk()).ifPresent(one -> {
            throw Refusal.invalid("on-desk", "这件在它自己的页面上办理，在那里办完就自动销号。从收件箱点开它。");
        });
    }
}
