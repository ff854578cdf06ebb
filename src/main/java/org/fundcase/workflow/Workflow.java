package org.fundcase.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.cmmn.api.CmmnHistoryService;
import org.flowable.cmmn.api.CmmnRuntimeService;
import org.flowable.cmmn.api.CmmnTaskService;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Trip;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the case engine. A case of ours and its engine instance share one id. Commands on one case run one
 * after the other: each locks the case's row first.
 */
@Component
public class Workflow {

    static final String CASE_KEY = "grantCase";

    private final CmmnRuntimeService runtime;
    private final CmmnTaskService engineTasks;
    private final CmmnHistoryService engineHistory;
    private final EngineCourse course;
    private final TaskDesk desk;
    private final TaskRows tasks;
    private final HoldTask hold;
    private final ApplicationEventPublisher events;

    Workflow(
            CmmnRuntimeService runtime,
            CmmnTaskService engineTasks,
            CmmnHistoryService engineHistory,
            EngineCourse course,
            TaskDesk desk,
            TaskRows tasks,
            HoldTask hold,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.engineHistory = engineHistory;
        this.course = course;
        this.desk = desk;
        this.tasks = tasks;
        this.hold = hold;
        this.events = events;
    }

    /**
     * Starts the case under the model of one deployment, which it keeps for life.
     *
     * @param variables enumeration names and booleans that sentries read
     */
    @Transactional
    public void start(UUID caseId, String deployment, Map<String, Object> variables) {
        tasks.beginCase(caseId, deployment);
        runtime.createCaseInstanceBuilder()
                .caseDefinitionKey(CASE_KEY)
                .caseDefinitionParentDeploymentId(deployment)
                .predefinedCaseInstanceId(caseId.toString())
                .businessKey(caseId.toString())
                .variables(variables)
                .start();
    }

    /**
     * Waits until no other command runs on the case, and keeps others out until the transaction ends. Whoever writes
     * rows of a case before it tells the engine takes the turn first, so that two never wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn(UUID caseId) {
        tasks.takeTurn(caseId);
    }

    /** As {@link #takeTurn(UUID)}, when the trip is sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn(UUID caseId, Trip trip) {
        tasks.takeTurn(caseId, trip);
    }

    /** Tells a running case something; the model decides what follows. */
    @Transactional
    public void signal(UUID caseId, Signal signal) {
        tasks.takeTurn(caseId);
        String listener = Optional.ofNullable(runtime.createUserEventListenerInstanceQuery()
                        .caseInstanceId(caseId.toString())
                        .elementId(signal.id())
                        .stateAvailable()
                        .singleResult())
                .orElseThrow(() -> Refusal.conflict("not-now", "现在的环节不能这样办理，可能已被别人办过。请刷新后再看。"))
                .getId();
        runtime.completeUserEventListenerInstance(listener);
    }

    /** The task, whoever it is for; rights are the caller's question. */
    public Optional<CaseTask> task(String taskId) {
        return tasks.find(taskId);
    }

    public List<CaseTask> openTasks(UUID caseId) {
        return tasks.openOf(caseId);
    }

    /**
     * Finishes a task through the handler of its stage.
     *
     * @throws Refusal not found if the task is not of the person's office; conflict if somebody else was first, has
     *     claimed it, or the page was stale; invalid if the stage does not know the outcome or does not allow it now
     */
    @Transactional
    public CaseTask complete(TaskCompletion completion, SignedIn by) {
        CaseTask task = tasks.lock(completion.taskId(), completion.version(), by);
        if (task.state() == CaseTask.State.HELD) {
            throw Refusal.invalid("held", "这件在等企业补正，补正交回以后才能办理。");
        }
        if (!task.stage().outcomes().contains(completion.outcome())) {
            throw Outcome.unknown(completion.outcome().code());
        }
        StepHandler.Conclusion conclusion = desk.handler(task.stage())
                .conclude(new StepHandler.StepDone(
                        task, completion.outcome(), completion.reasons(), completion.comment(), by));
        Signal instead = conclusion.instead();
        if (instead == null) {
            tasks.finish(task, completion.outcome(), by.actor());
            events.publishEvent(new WorkflowEvent.TaskDone(task.caseId(), tasks.get(task.id()), by.actor()));
            engineTasks.complete(task.id(), conclusion.variables());
        } else {
            hold.hold(task);
            signal(task.caseId(), instead);
        }
        return tasks.get(task.id());
    }

    /**
     * Starts an ended case again at its first stage; the caller has had a second person agree.
     *
     * @param variables what sentries read, as at the start: an outcome that ended the case would end it again
     */
    @Transactional
    public void reopen(UUID caseId, Map<String, Object> variables) {
        tasks.takeTurn(caseId);
        engineHistory
                .createCaseReactivationBuilder(caseId.toString())
                .variables(variables)
                .reactivate();
    }

    /** What has become of a case; empty for a draft. */
    public Course course(UUID caseId) {
        return course.of(caseId, openTasks(caseId));
    }
}
