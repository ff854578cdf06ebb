package org.fundcase.workflow;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.flowable.cmmn.api.CmmnRuntimeService;
import org.flowable.cmmn.engine.CmmnEngine;
import org.flowable.cmmn.engine.CmmnEngineConfiguration;
import org.fundcase.bench.Site;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case engine alone on a site's database: no bridge, no rows of ours, its own transaction for each start. */
public final class BareEngine implements AutoCloseable {

    private final CmmnEngine engine;

    public BareEngine(Site site) {
        CmmnEngineConfiguration configuration = new CmmnEngineConfiguration();
        configuration.setCmmnEngineName("bare");
        configuration.setDataSource(site.bean(HikariDataSource.class));
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        this.engine = configuration.buildEngine();
    }

    /**
     * @param variables all that the sentries of the model read
     * @return the id of the case
     */
    public String start(String deployment, Map<String, Object> variables) {
        CmmnRuntimeService runtime = engine.getCmmnRuntimeService();
        return runtime.createCaseInstanceBuilder()
                .caseDefinitionKey(Workflow.CASE_KEY)
                .caseDefinitionParentDeploymentId(deployment)
                .variables(variables)
                .start()
                .getId();
    }

    /** What stands in the engine's run-time tables for a case: plan items with their state, variables, tasks. */
    public static List<String> rows(JdbcClient jdbc, String caseId) {
        return jdbc.sql("SELECT element_id_ || ' ' || state_ FROM act_cmmn_ru_plan_item_inst WHERE case_inst_id_ = :id "
                        + "UNION ALL SELECT name_ || ' ' || coalesce(text_, long_::text) FROM act_ru_variable "
                        + "WHERE scope_id_ = :id UNION ALL SELECT 'task ' || task_def_key_ FROM act_ru_task "
                        + "WHERE scope_id_ = :id ORDER BY 1")
                .param("id", caseId)
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        engine.close();
    }
}
