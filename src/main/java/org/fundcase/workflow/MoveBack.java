package org.fundcase.workflow;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.workflow.StepHandler.StepUndone;
import org.fundcase.workflow.Steps.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 退回 and 撤回: the case goes back to a step that was done. Each room whose step is undone is asked first, and may refuse:
 * what has been published or paid is not undone. What was done beside the step stays done.
 */
@Component
public class MoveBack {

    private static final int LONGEST = 1000;

    private final TaskRows tasks;
    private final Steps steps;
    private final SigningRows signings;
    private final EngineMoves engine;
    private final TaskDesk desk;
    private final People people;
    private final ApplicationEventPublisher events;

    MoveBack(
            TaskRows tasks,
            Steps steps,
            SigningRows signings,
            EngineMoves engine,
            TaskDesk desk,
            People people,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.steps = steps;
        this.signings = signings;
        this.engine = engine;
        this.desk = desk;
        this.people = people;
        this.events = events;
    }

    /**
     * A request to send a case back.
     *
     * @param version the version of the task the person saw
     */
    public record Return(String taskId, Stage to, String reason, int version) {}

    /** The steps to which a task can be sent back as far as the order goes, the latest first. */
    public List<Stage> earlier(CaseTask task) {
        return earlierSteps(steps.find(task.id()).orElseThrow()).values().stream()
                .sorted(Comparator.comparing(Step::closedNo).reversed())
                .map(Step::stage)
                .toList();
    }

    /** Why the task is back; empty for one that came the ordinary way. */
    public Optional<SentBack> why(CaseTask task) {
        return steps.whySentBack(task.id());
    }

    /**
     * 退回: ends the task undone and opens an earlier step again, for who did it before.
     *
     * @throws Refusal as {@link Workflow#complete}; on the fields {@code reason} or {@code stage}; invalid if what an earlier
     *     step did cannot be undone
     */
    @Transactional
    public CaseTask sendBack(Return wanted, SignedIn by) {
        CaseTask task = tasks.lock(wanted.taskId(), wanted.version(), by);
        SignTask.requireOfOffice(task);
        signings.of(task.id()).requireNothingKept();
        Step target = Optional.ofNullable(
                        earlierSteps(steps.find(task.id()).orElseThrow()).get(wanted.to()))
                .orElseThrow(() -> Refusal.field("stage", "这件还没有办过这一步，不能退回到那里。从列出的步骤里选。"));
        String reason = Texts.required("reason", "退回的理由", wanted.reason(), LONGEST);
        Map<String, Object> variables = undo(target, StepUndone.Why.RETURNED, by);
        tasks.leave(task, by.actor());
        events.publishEvent(new MovedEvent.TaskReturned(tasks.get(task.id()), target.stage(), reason, by.actor()));
        signings.goBack(task.id());
        SentBack why = new SentBack(task.stage(), reason, by.name());
        engine.reopen(task.caseId(), target.stage(), new Replay(besides(target), why), false, variables);
        return again(target, target.closedBy(), by);
    }

    /** The steps of a running case that somebody can take back; what else the rooms say to it is asked only when it is done. */
    public List<CaseTask> takeable(UUID caseId, SignedIn by) {
        return engine.isRunning(caseId)
                ? steps.standing(caseId).stream()
                        .filter(step -> by.personId().equals(step.closedBy())
                                && step.task().officeId().equals(by.officeId())
                                && !step.stage().isBeside()
                                && !desk.handler(step.stage()).isFinal(step.stage())
                                && steps.since(step).stream().allMatch(this::isUntouched))
                        .map(Step::task)
                        .toList()
                : List.of();
    }

    /**
     * 撤回: undoes one's own step, as long as nobody has begun what came after it.
     *
     * @throws Refusal not found for a task of another office; conflict if it is not one's own, or somebody has begun
     */
    @Transactional
    public CaseTask takeBack(String taskId, SignedIn by) {
        tasks.takeTurn(tasks.find(taskId).orElseThrow(Refusal::notFound).caseId());
        Step step = steps.find(taskId).orElseThrow();
        UUID caseId = step.task().caseId();
        requireOwn(step, by);
        if (step.stage().isBeside()) {
            throw Refusal.conflict("beside", "流程以外的答复不能撤回，答复的内容已经生效。");
        }
        engine.requireRunning(caseId);
        List<Step> since = steps.since(step);
        since.stream().filter(next -> !isUntouched(next)).findFirst().ifPresent(next -> {
            throw begun(next);
        });
        Map<String, Object> variables = undo(step, StepUndone.Why.TAKEN_BACK, by);
        events.publishEvent(new MovedEvent.TaskTakenBack(step.task(), by.actor()));
        engine.reopen(caseId, step.stage(), new Replay(besides(step), null), since.isEmpty(), variables);
        return again(step, by.personId(), by);
    }

    private static void requireOwn(Step step, SignedIn by) {
        if (!step.task().officeId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        if (step.task().state() != CaseTask.State.DONE
                || step.reversed()
                || !by.personId().equals(step.closedBy())) {
            throw Refusal.conflict("not-yours", "只能撤回自己办结的那一步。这一步不是你办结的，或者还没有办结。");
        }
    }

    private boolean isUntouched(Step next) {
        return next.task().state() == CaseTask.State.OPEN
                && next.task().assignee() == null
                && (!next.task().signing() || signings.of(next.task().id()).isUntouched());
    }

    private static Refusal begun(Step next) {
        String who = next.task().touchedBy();
        return who == null
                ? Refusal.conflict("begun", "下一步已经开始办理，不能撤回。要改，请下一步的单位退回。")
                : Refusal.conflict("begun", "下一步已经由{0}开始办理，不能撤回。要改，请对方退回。", who);
    }

    /** By stage the latest that ended before the task began. */
    private Map<Stage, Step> earlierSteps(Step task) {
        Map<Stage, Step> found = new EnumMap<>(Stage.class);
        steps.standing(task.task().caseId()).stream()
                .filter(step -> task.isAfter(step) && step.stage().isOfOffice() && step.stage() != task.stage())
                .forEach(step -> found.put(step.stage(), step));
        return found;
    }

    /** What was done beside a step or before it, and stays. */
    private Set<Stage> besides(Step target) {
        Set<Stage> standing = EnumSet.noneOf(Stage.class);
        steps.standing(target.task().caseId()).forEach(step -> standing.add(step.stage()));
        standing.remove(target.stage());
        return standing;
    }

    /** Undoes the step and all that began after it, the latest first. */
    private Map<String, Object> undo(Step target, StepUndone.Why why, SignedIn by) {
        Map<String, Object> variables = new HashMap<>();
        List<Step> standing = steps.standing(target.task().caseId());
        for (int n = standing.size() - 1; n >= 0; n--) {
            Step step = standing.get(n);
            if (step.isAfter(target) || step.task().id().equals(target.task().id())) {
                variables.putAll(desk.handler(step.stage()).undo(new StepUndone(step.task(), why, by)));
                steps.reverse(step);
                if (step.task().signing()) {
                    signings.goBack(step.task().id());
                }
            }
        }
        return variables;
    }

    /** The step that is open again, with who did it before if the person still works there. */
    private CaseTask again(Step target, @Nullable UUID doer, SignedIn by) {
        CaseTask opened = tasks.openOf(target.task().caseId()).stream()
                .filter(task -> task.stage() == target.stage())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The engine did not open " + target.stage()));
        return Optional.ofNullable(doer)
                .flatMap(people::current)
                .filter(person -> person.officeId().equals(opened.officeId()))
                .map(person -> assigned(opened, person, by))
                .orElse(opened);
    }

    private CaseTask assigned(CaseTask opened, SignedIn person, SignedIn by) {
        tasks.assign(opened.id(), person.personId(), person.name(), by.name());
        CaseTask after = tasks.get(opened.id());
        events.publishEvent(new WorkflowEvent.TaskAssigned(after.caseId(), after, null, Actor.SYSTEM));
        return after;
    }
}
