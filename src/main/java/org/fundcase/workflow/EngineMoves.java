package org.fundcase.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.cmmn.api.CmmnRepositoryService;
import org.flowable.cmmn.api.CmmnRuntimeService;
import org.flowable.cmmn.api.CmmnTaskService;
import org.flowable.cmmn.api.runtime.CaseInstance;
import org.flowable.cmmn.api.runtime.ChangePlanItemStateBuilder;
import org.flowable.cmmn.api.runtime.PlanItemInstance;
import org.flowable.cmmn.api.runtime.PlanItemInstanceState;
import org.flowable.cmmn.model.Criterion;
import org.flowable.cmmn.model.PlanItem;
import org.flowable.cmmn.model.SentryOnPart;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the engine back to a step. The plan item at the top of the model that holds the step is started again, and all
 * that the model lets follow from it is made ready to follow again; steps beside it that still stand are passed in a
 * {@link Replay}. So no sentry waits for what has happened already, whatever the order of the model.
 */
@Component
class EngineMoves {

    private final CmmnRuntimeService runtime;
    private final CmmnRepositoryService repository;
    private final CmmnTaskService engineTasks;
    private final JdbcClient jdbc;

    EngineMoves(
            CmmnRuntimeService runtime,
            CmmnRepositoryService repository,
            CmmnTaskService engineTasks,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.repository = repository;
        this.engineTasks = engineTasks;
        this.jdbc = jdbc;
    }

    boolean isRunning(UUID caseId) {
        return runtime.createCaseInstanceQuery()
                        .caseInstanceId(caseId.toString())
                        .count()
                > 0;
    }

    /** @throws Refusal conflict if the case has ended */
    void requireRunning(UUID caseId) {
        instance(caseId);
    }

    /**
     * Opens a step again, alone if the work beside it still goes on, else with the part of the model that holds it.
     *
     * @param replay the steps that stay done
     * @param isBeside nothing has followed from the step yet
     * @param variables what the sentries read
     */
    void reopen(UUID caseId, Stage stage, Replay replay, boolean isBeside, Map<String, Object> variables) {
        List<PlanItem> plan = repository
                .getCmmnModel(instance(caseId).getCaseDefinitionId())
                .getPrimaryCase()
                .getPlanModel()
                .getPlanItems();
        PlanItem top = plan.stream()
                .filter(item -> all(item).anyMatch(one -> one.getId().equals(stage.id())))
                .findFirst()
                .orElseThrow();
        ChangePlanItemStateBuilder change = runtime.createChangePlanItemStateBuilder()
                .caseInstanceId(caseId.toString())
                .caseVariables(variables);
        PlanItem item = all(top).filter(one -> one.getId().equals(stage.id()))
                .findFirst()
                .orElseThrow();
        if (isBeside && item != top && isActive(caseId, top)) {
            forget(caseId, top, item);
            change.activatePlanItemDefinitionId(item.getDefinitionRef()).changeState();
            return;
        }
        forgetRepetition(caseId, top);
        follow(caseId, top, plan, change);
        replay.over(change::changeState, engineTasks::complete);
    }

    /** What follows in the model from the part that starts again, the part itself too. */
    private void follow(UUID caseId, PlanItem top, List<PlanItem> plan, ChangePlanItemStateBuilder change) {
        if (!alive(caseId, top).isEmpty()) {
            change.terminatePlanItemDefinitionId(top.getDefinitionRef());
        }
        change.activatePlanItemDefinitionId(top.getDefinitionRef());
        for (PlanItem item : following(top, plan)) {
            Set<String> states = states(caseId, item);
            boolean active = states.contains(PlanItemInstanceState.ACTIVE);
            if (active) {
                change.terminatePlanItemDefinitionId(item.getDefinitionRef());
            }
            // One that waits to be repeated stays, and is as good as available.
            if (states.isEmpty() || (active && !states.contains(PlanItemInstanceState.WAITING_FOR_REPETITION))) {
                change.changeToAvailableStateByPlanItemDefinitionId(item.getDefinitionRef());
            }
        }
    }

    /** The engine makes a new one that waits to be repeated when it starts the part again; two would both start. */
    private void forgetRepetition(UUID caseId, PlanItem top) {
        List<String> waiting = alive(caseId, top).stream()
                .filter(one -> PlanItemInstanceState.WAITING_FOR_REPETITION.equals(one.getState()))
                .map(PlanItemInstance::getId)
                .toList();
        if (!waiting.isEmpty()) {
            // The engine itself does not delete what it remembers for the one that it removes; see forget().
            jdbc.sql("DELETE FROM act_cmmn_ru_sentry_part_inst WHERE plan_item_inst_id_ IN (:waiting)")
                    .param("waiting", waiting)
                    .update();
            runtime.createChangePlanItemStateBuilder()
                    .caseInstanceId(caseId.toString())
                    .removeWaitingForRepetitionPlanItemDefinitionId(top.getDefinitionRef())
                    .changeState();
        }
    }

    private static Set<PlanItem> following(PlanItem top, List<PlanItem> plan) {
        Set<PlanItem> found = new HashSet<>();
        Deque<PlanItem> ahead = new ArrayDeque<>(List.of(top));
        while (!ahead.isEmpty()) {
            String source = ahead.pop().getId();
            plan.stream()
                    .filter(item -> item != top
                            && parts(item.getEntryCriteria()).anyMatch(part -> source.equals(part.getSourceRef())))
                    .filter(found::add)
                    .forEach(ahead::push);
        }
        return found;
    }

    /**
     * The engine remembers the half of a condition that was met; it has to be met again. Flowable 7.2 has no command that
     * forgets it: neither the builders that change states nor the management service know sentry parts, only the entity
     * manager inside the engine does, whose classes are not its API. One table's SQL, here and above, is the smaller bond.
     */
    private void forget(UUID caseId, PlanItem top, PlanItem item) {
        List<String> parts = all(top).flatMap(one -> parts(one.getEntryCriteria()))
                .filter(part -> item.getId().equals(part.getSourceRef()))
                .map(SentryOnPart::getId)
                .toList();
        if (!parts.isEmpty()) {
            jdbc.sql("DELETE FROM act_cmmn_ru_sentry_part_inst WHERE case_inst_id_ = :case AND on_part_id_ IN (:parts)")
                    .param("case", caseId.toString())
                    .param("parts", parts)
                    .update();
        }
    }

    private boolean isActive(UUID caseId, PlanItem item) {
        return states(caseId, item).contains(PlanItemInstanceState.ACTIVE);
    }

    private Set<String> states(UUID caseId, PlanItem item) {
        return alive(caseId, item).stream().map(PlanItemInstance::getState).collect(Collectors.toSet());
    }

    private List<PlanItemInstance> alive(UUID caseId, PlanItem item) {
        return runtime.createPlanItemInstanceQuery()
                .caseInstanceId(caseId.toString())
                .planItemInstanceElementId(item.getId())
                .list();
    }

    private static Stream<SentryOnPart> parts(List<Criterion> criteria) {
        return criteria.stream().flatMap(criterion -> criterion.getSentry().getOnParts().stream());
    }

    private static Stream<PlanItem> all(PlanItem item) {
        return item.getPlanItemDefinition() instanceof org.flowable.cmmn.model.Stage stage
                ? Stream.concat(Stream.of(item), stage.getPlanItems().stream().flatMap(EngineMoves::all))
                : Stream.of(item);
    }

    private CaseInstance instance(UUID caseId) {
        @Nullable CaseInstance running = runtime.createCaseInstanceQuery()
                .caseInstanceId(caseId.toString())
                .singleResult();
        if (running == null) {
            throw Refusal.conflict("ended", "这个案件已经结束，不能再退回或者撤回。要再办，走重新办理。");
        }
        return running;
    }
}
