package org.fundcase.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.cmmn.api.CmmnHistoryService;
import org.flowable.cmmn.api.CmmnRepositoryService;
import org.flowable.cmmn.api.history.HistoricCaseInstance;
import org.flowable.cmmn.api.history.HistoricPlanItemInstance;
import org.flowable.cmmn.api.runtime.PlanItemInstanceState;
import org.flowable.cmmn.model.PlanItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The course of a case as the engine alone knows it: from its history and from the model the case was started with. */
@Component
class EngineCourse {

    private final CmmnHistoryService history;
    private final CmmnRepositoryService repository;
    private final JdbcClient jdbc;

    EngineCourse(CmmnHistoryService history, CmmnRepositoryService repository, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.history = history;
        this.repository = repository;
    }

    Course of(UUID caseId, List<CaseTask> open) {
        List<HistoricPlanItemInstance> entered = entered(caseId);
        List<HistoricPlanItemInstance> active = entered.stream()
                .filter(item -> PlanItemInstanceState.ACTIVE.equals(item.getState()))
                .toList();
        return new Course(model(caseId), stagesOf(entered), stagesOf(active), open);
    }

    /** The stages that each of the cases is in now, by one question; no entry for one that has ended. */
    Map<UUID, List<Stage>> active(Collection<UUID> cases) {
        Map<UUID, List<Stage>> active = new HashMap<>();
        jdbc.sql("SELECT case_inst_id_, element_id_ FROM act_cmmn_ru_plan_item_inst WHERE state_ = 'active' "
                        + "AND case_inst_id_ = ANY (?)")
                .param(cases.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    UUID id = UUID.fromString(row.getString(1));
                    Stage.of(row.getString(2)).ifPresent(stage -> active.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(stage));
                });
        return active;
    }

    private List<HistoricPlanItemInstance> entered(UUID caseId) {
        return history
                .createHistoricPlanItemInstanceQuery()
                .planItemInstanceCaseInstanceId(caseId.toString())
                .list()
                .stream()
                .filter(item -> item.getLastStartedTime() != null)
                .sorted(Comparator.comparing(HistoricPlanItemInstance::getLastStartedTime))
                .toList();
    }

    private static List<Stage> stagesOf(List<HistoricPlanItemInstance> items) {
        return items.stream()
                .flatMap(item -> Stage.of(item.getElementId()).stream())
                .toList();
    }

    /** Empty for a draft, which has no engine case yet. */
    private List<Stage> model(UUID caseId) {
        HistoricCaseInstance instance = history.createHistoricCaseInstanceQuery()
                .caseInstanceId(caseId.toString())
                .singleResult();
        return instance == null
                ? List.of()
                : stages(repository
                                .getCmmnModel(instance.getCaseDefinitionId())
                                .getPrimaryCase()
                                .getPlanModel()
                                .getPlanItems())
                        .toList();
    }

    private static Stream<Stage> stages(List<PlanItem> items) {
        return items.stream()
                .flatMap(item -> item.getPlanItemDefinition() instanceof org.flowable.cmmn.model.Stage stage
                        ? stages(stage.getPlanItems())
                        : Stage.of(item.getId()).stream());
    }
}
