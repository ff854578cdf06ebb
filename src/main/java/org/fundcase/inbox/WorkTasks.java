package org.fundcase.inbox;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.ClaimTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.TaskTransfer;
import org.fundcase.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with a task of the office. A task of a case the person may not work on does not exist for them. */
@Component
class WorkTasks {

    private final Workflow workflow;
    private final ClaimTask claims;
    private final SubmitApplication submit;
    private final Access access;
    private final People people;

    WorkTasks(Workflow workflow, ClaimTask claims, SubmitApplication submit, Access access, People people) {
        this.workflow = workflow;
        this.claims = claims;
        this.submit = submit;
        this.access = access;
        this.people = people;
    }

    /** @throws Refusal not found, alike for a foreign and an unknown task */
    CaseTask require(String taskId, SignedIn by) {
        CaseTask task = workflow.task(taskId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, task.subject());
        if (!task.officeId().equals(by.officeId())) {
            throw access.refused(by, Action.CHANGE, task.subject());
        }
        return task;
    }

    /** A task, whoever may see it. */
    Optional<CaseTask> find(String taskId) {
        return workflow.task(taskId);
    }

    /** As {@link #require}, for what offices do among themselves: an enterprise's own task is none of theirs. */
    CaseTask requireOfOffice(String taskId, SignedIn by) {
        CaseTask task = require(taskId, by);
        if (!task.stage().isOfOffice()) {
            throw access.refused(by, Action.CHANGE, task.subject());
        }
        return task;
    }

    /**
     * Finishes a task. An enterprise's correction goes through the checks of a submission.
     *
     * @throws Refusal conflict if it was done, claimed or changed meanwhile; invalid if the stage does not allow it
     */
    @Transactional
    public CaseTask complete(TaskCompletion completion, SignedIn by) {
        CaseTask task = require(completion.taskId(), by);
        return task.stage() == Stage.CORRECTION ? corrected(task, completion, by) : workflow.complete(completion, by);
    }

    @Transactional
    public CaseTask claim(String taskId, int version, SignedIn by) {
        require(taskId, by);
        return claims.claim(taskId, version, by);
    }

    @Transactional
    public CaseTask release(String taskId, int version, SignedIn by) {
        require(taskId, by);
        return claims.release(taskId, version, by);
    }

    /** @throws Refusal on the field {@code to} if that is no working colleague of the same office */
    @Transactional
    public CaseTask transfer(String taskId, int version, UUID to, SignedIn by) {
        require(taskId, by);
        Person colleague = people.ofOffice(by.officeId()).stream()
                .filter(person -> person.id().equals(to) && person.worksOnTasks())
                .findFirst()
                .orElseThrow(() -> Refusal.field("to", "只能转办给本单位的经办人。从列出的人里选。"));
        return claims.transfer(new TaskTransfer(taskId, to, colleague.name(), version), by);
    }

    private CaseTask corrected(CaseTask task, TaskCompletion completion, SignedIn by) {
        if (completion.outcome() != Outcome.CORRECTED) {
            throw Refusal.invalid("outcome", "补正这一步只能交回补正。");
        }
        if (!task.isOpen() || task.version() != completion.version()) {
            throw Refusal.conflict("stale", "你打开以后这件有了变化，你的内容没有提交。请刷新后核对，再办理。");
        }
        submit.submit(task.caseId(), by);
        return workflow.task(task.id()).orElseThrow(Refusal::notFound);
    }
}
