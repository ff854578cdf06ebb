package org.fundcase.workflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flowable.cmmn.api.CmmnHistoryService;
import org.flowable.cmmn.api.CmmnRuntimeService;
import org.flowable.cmmn.api.runtime.PlanItemInstance;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Trip;
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
    private static final String ROUND = "roundCase";
    private static final String RECOVERY = "recoveryCase";

    private final CmmnRuntimeService runtime;
    private final CmmnHistoryService engineHistory;
    private final EngineCourse course;
    private final TaskRows tasks;
    private final Steps steps;
    private final FollowSigning signing;
    private final SigningRows signings;
    private final ConcludeTask conclude;
    private final Signals signals;
    private final StepRules rules;

    Workflow(
            CmmnRuntimeService runtime,
            CmmnHistoryService engineHistory,
            EngineCourse course,
            TaskRows tasks,
            Steps steps,
            FollowSigning signing,
            SigningRows signings,
            ConcludeTask conclude,
            Signals signals,
            StepRules rules) {
        this.runtime = runtime;
        this.engineHistory = engineHistory;
        this.course = course;
        this.tasks = tasks;
        this.steps = steps;
        this.signing = signing;
        this.signings = signings;
        this.conclude = conclude;
        this.signals = signals;
        this.rules = rules;
    }

    /**
     * Starts the case under the model of one deployment, which it keeps for life.
     *
     * @param variables enumeration names and booleans that sentries read
     */
    @Transactional
    public void start(UUID caseId, String deployment, Map<String, Object> variables) {
        start(CASE_KEY, caseId, deployment, variables);
    }

    /** As {@link #start} for a round, whose case and engine instance share its id. */
    @Transactional
    public void startRound(UUID roundId, String deployment, Map<String, Object> variables) {
        start(ROUND, roundId, deployment, variables);
    }

    /** As {@link #start} for a recovery, whose case and engine instance share its id. */
    @Transactional
    public void startRecovery(UUID recoveryId, String deployment, Map<String, Object> variables) {
        start(RECOVERY, recoveryId, deployment, variables);
    }

    private void start(String model, UUID caseId, String deployment, Map<String, Object> variables) {
        tasks.beginCase(caseId, deployment);
        runtime.createCaseInstanceBuilder()
                .caseDefinitionKey(model)
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
        signals.send(caseId, signal);
    }

    /**
     * Ends a wait. Nothing happens if the case does not wait there, so that a job which runs twice passes once.
     *
     * @param variables what the model's sentries read next
     * @return whether it did wait
     */
    @Transactional
    public boolean pass(UUID caseId, Stage wait, Map<String, Object> variables) {
        tasks.takeTurn(caseId);
        PlanItemInstance waiting = runtime.createPlanItemInstanceQuery()
                .caseInstanceId(caseId.toString())
                .planItemInstanceElementId(wait.id())
                .planItemInstanceStateActive()
                .singleResult();
        if (waiting == null) {
            return false;
        }
        runtime.createPlanItemInstanceTransitionBuilder(waiting.getId())
                .variables(variables)
                .trigger();
        return true;
    }

    /** The stages that a running case is in now; of one that has ended none. */
    public Set<Stage> active(UUID caseId) {
        Set<Stage> active = EnumSet.noneOf(Stage.class);
        runtime.createPlanItemInstanceQuery()
                .caseInstanceId(caseId.toString())
                .planItemInstanceStateActive()
                .list()
                .forEach(item -> Stage.of(item.getElementId()).ifPresent(active::add));
        return active;
    }

    /** Ends a case wherever its model is; the caller says why. */
    @Transactional
    public void end(UUID caseId) {
        tasks.takeTurn(caseId);
        runtime.terminateCaseInstance(caseId.toString());
    }

    /** The task, whoever it is for; rights are the caller's question. */
    public Optional<CaseTask> task(String taskId) {
        return tasks.find(taskId);
    }

    public List<CaseTask> openTasks(UUID caseId) {
        return tasks.openOf(caseId);
    }

    /** The offices that work or worked on a case, each once; an enterprise that corrected is one of them. */
    public List<UUID> officesAtWork(UUID caseId) {
        return tasks.officesOf(caseId);
    }

    /**
     * Finishes a task through the handler of its stage.
     *
     * @throws Refusal not found if the task is not of the person's office; conflict if somebody else was first, has
     *     claimed it, or the page was stale; invalid if the stage does not know the outcome or does not allow it now
     */
    @Transactional
    public CaseTask complete(TaskCompletion completion, SignedIn by) {
        DeskTasks.requireNone(tasks.find(completion.taskId()));
        rules.require(completion.taskId(), by);
        CaseTask task = tasks.lock(completion.taskId(), completion.version(), by);
        if (task.state() == CaseTask.State.HELD) {
            throw Refusal.invalid("held", "这件在等企业补正，补正交回以后才能办理。");
        }
        if (!task.stage().outcomes().contains(completion.outcome())) {
            throw Outcome.unknown(completion.outcome().code());
        }
        return signing.keeps(task, completion, by) ? tasks.get(task.id()) : conclude.conclude(task, completion, by);
    }

    /**
     * Starts an ended case again where its model and the variables say, at its first stage if they say nothing; the caller
     * has had a second person agree.
     *
     * @param variables what sentries read, as at the start: an outcome that ended the case would end it again
     */
    @Transactional
    public void reopen(UUID caseId, Map<String, Object> variables) {
        tasks.takeTurn(caseId);
        steps.reverseAll(caseId);
        signings.forget(caseId);
        engineHistory
                .createCaseReactivationBuilder(caseId.toString())
                .variables(variables)
                .reactivate();
    }

    /** The stages that each of the cases is in now, by one question; no entry for a draft and for one that has ended. */
    public Map<UUID, List<Stage>> stages(Collection<UUID> cases) {
        return course.active(cases);
    }

    /** What has become of a case; empty for a draft. */
    public Course course(UUID caseId) {
        return course.of(caseId, openTasks(caseId));
    }
}
