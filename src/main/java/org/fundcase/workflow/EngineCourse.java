package org.fundcase.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.cmmn.api.CmmnHistoryService;
import org.flowable.cmmn.api.CmmnRepositoryService;
import org.flowable.cmmn.api.history.HistoricCaseInstance;
import org.flowable.cmmn.api.history.HistoricPlanItemInstance;
import org.flowable.cmmn.api.runtime.PlanItemInstanceState;
import org.flowable.cmmn.model.PlanItem;
import org.springframework.stereotype.Component;

/** The course of a case as the engine alone knows it: from its history and from the model the case was started with. */
@Component
class EngineCourse {

    private final CmmnHistoryService history;
    private final CmmnRepositoryService repository;

    EngineCourse(CmmnHistoryService history, CmmnRepositoryService repository) {
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
