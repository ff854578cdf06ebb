package org.fundcase.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.cmmn.spring.SpringCmmnEngineConfiguration;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.FlowableProperties;
import org.flowable.spring.boot.app.FlowableAppProperties;
import org.flowable.spring.boot.cmmn.FlowableCmmnProperties;
import org.flowable.spring.boot.dmn.FlowableDmnProperties;
import org.fundcase.FundcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine must be told, because its own defaults would cost an hour after a crash or lose history. */
@FundcaseTest
class EngineConfigurationTest {

    private static final Duration LOCK = Duration.ofMinutes(5);

    @Autowired
    SpringCmmnEngineConfiguration cases;

    @Autowired
    SpringProcessEngineConfiguration processes;

    @Autowired
    List<AbstractEngineConfiguration> all;

    @Autowired
    FlowableProperties general;

    @Autowired
    FlowableAppProperties app;

    @Autowired
    FlowableCmmnProperties cmmn;

    @Autowired
    FlowableDmnProperties dmn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void locksLastFiveMinutesAtMostAndBelongToTheReplica() {
        assertThat(executors()).hasSize(2).allSatisfy(executor -> {
            assertThat(Duration.ofMillis(executor.getAsyncJobLockTimeInMillis()))
                    .isLessThanOrEqualTo(LOCK);
            assertThat(Duration.ofMillis(executor.getTimerLockTimeInMillis())).isLessThanOrEqualTo(LOCK);
            assertThat(executor.getLockOwner()).isEqualTo("replica-1");
        });
    }

    /** Models hold no code, so what a job of the engine can wait for is the server, which ends a statement in time. */
    @Test
    void noStatementOfAJobOutlastsAThirdOfItsLock() {
        int seconds = jdbc.sql("SELECT extract(epoch FROM current_setting('statement_timeout')::interval)::int")
                .query(Integer.class)
                .single();
        assertThat(Duration.ofSeconds(seconds)).isBetween(Duration.ofSeconds(1), LOCK.dividedBy(3));
    }

    @Test
    void historyIsNeverCleaned() {
        assertThat(cases.isEnableHistoryCleaning()).isFalse();
        assertThat(processes.isEnableHistoryCleaning()).isFalse();
    }

    @Test
    void noEngineMakesItsOwnTables() {
        assertThat(all).isNotEmpty().allSatisfy(engine -> assertThat(engine.getDatabaseSchemaUpdate())
                .isIn("false", null));
    }

    @Test
    void nothingIsDeployedByScanning() {
        assertThat(general.isCheckProcessDefinitions()).isFalse();
        assertThat(Stream.of(app.isDeployResources(), cmmn.isDeployResources(), dmn.isDeployResources()))
                .containsOnly(false);
    }

    private Stream<AsyncExecutor> executors() {
        return Stream.of(cases.getAsyncExecutor(), processes.getAsyncExecutor());
    }
}
