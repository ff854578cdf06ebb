package org.fundcase.workflow;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Signer.State;
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
    private final SigningRows signings;
    private final ApplicationEventPublisher events;

    ClaimTask(TaskRows tasks, SigningRows signings, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.signings = signings;
        this.events = events;
    }

    /** Takes a task of one's office. */
    @Transactional
    public CaseTask claim(String taskId, int version, SignedIn by) {
        CaseTask task = tasks.lock(taskId, version, by);
        signNoMore(task, by);
        requireNotAsked(task, new Colleague(by.personId(), by.name()));
        return assign(taskId, by.personId(), by.name(), by.actor());
    }

    /** Who takes a free task that came again signs on it no longer: nobody else might be left to take it. */
    private void signNoMore(CaseTask task, SignedIn by) {
        if (task.assignee() != null || !task.signing()) {
            return;
        }
        signings.of(task.id()).signers().stream()
                .filter(signer ->
                        signer.again() && signer.isAhead() && signer.personId().equals(by.personId()))
                .forEach(signer -> {
                    signings.answer(signer, State.WITHDRAWN, "", by.name());
                    Signing after = signings.next(task.id());
                    events.publishEvent(new SigningEvent.SignerRemoved(task, after, signer, by.actor()));
                });
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
        CaseTask task = tasks.lock(transfer.taskId(), transfer.version(), by);
        requireNotAsked(task, new Colleague(transfer.to(), transfer.toName()));
        return assign(transfer.taskId(), transfer.to(), transfer.toName(), by.actor());
    }

    /** The open tasks that a person of an office has, in the order of cases. */
    public List<CaseTask> heldBy(UUID officeId, UUID person) {
        return tasks.heldBy(officeId, person);
    }

    /**
     * Hands over what somebody else has; the caller has checked that the person may do so.
     *
     * @throws Refusal conflict if it is done or somebody else's meanwhile; invalid if the new one is asked to sign on it
     */
    @Transactional
    public CaseTask handOver(String taskId, UUID from, Colleague to, SignedIn by) {
        tasks.takeTurn(tasks.find(taskId).orElseThrow(Refusal::notFound).caseId());
        CaseTask task = tasks.get(taskId);
        TaskRules.requireOpen(task);
        if (!from.equals(task.assignee())) {
            throw Refusal.conflict("stale", "你打开以后这件有了变化，你的内容没有提交。请刷新后核对，再办理。");
        }
        requireNotAsked(task, to);
        return assign(taskId, to.id(), to.name(), by.actor());
    }

    /** Nobody signs on the own task. */
    private void requireNotAsked(CaseTask task, Colleague to) {
        if (task.signing() && signings.of(task.id()).isAsked(to.id())) {
            throw Refusal.field("to", "{0}是这件待签的人，不能再承办。先减签，再转办。", to.name());
        }
    }

    private CaseTask assign(String taskId, @Nullable UUID person, @Nullable String name, Actor actor) {
        String before = tasks.get(taskId).assigneeName();
        tasks.assign(taskId, person, name, actor.name());
        CaseTask after = tasks.get(taskId);
        events.publishEvent(new WorkflowEvent.TaskAssigned(after.caseId(), after, before, actor));
        return after;
    }
}
