package org.fundcase.workflow;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of an office works on a task. Each refuses with not found if the task is not of the person's office, and with a
 * conflict if a colleague has it or it changed meanwhile.
 */
@Component
public class ClaimTask {

    private final TaskRows tasks;
    private final ApplicationEventPublisher events;

    ClaimTask(TaskRows tasks, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** Takes a task of one's office. */
    @Transactional
    public CaseTask claim(String taskId, int version, SignedIn by) {
        tasks.lock(taskId, version, by);
        return assign(taskId, by.personId(), by.name(), by.actor());
    }

    /** Gives a task back to the office. */
    @Transactional
    public CaseTask release(String taskId, int version, SignedIn by) {
        tasks.lock(taskId, version, by);
        return assign(taskId, null, null, by.actor());
    }

    /** Hands a task to a colleague of the same office, whose right the caller has checked. */
    @Transactional
    public CaseTask transfer(TaskTransfer transfer, SignedIn by) {
        tasks.lock(transfer.taskId(), transfer.version(), by);
        return assign(transfer.taskId(), transfer.to(), transfer.toName(), by.actor());
    }

    private CaseTask assign(String taskId, @Nullable UUID person, @Nullable String name, Actor actor) {
        String before = tasks.get(taskId).assigneeName();
        tasks.assign(taskId, person, name);
        CaseTask after = tasks.get(taskId);
        events.publishEvent(new WorkflowEvent.TaskAssigned(after.caseId(), after, before, actor));
        return after;
    }
}
