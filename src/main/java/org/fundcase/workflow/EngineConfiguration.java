package org.fundcase.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flowable.app.spring.SpringAppEngineConfiguration;
import org.flowable.cmmn.spring.SpringCmmnEngineConfiguration;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the bridge and the business clock into the case engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** The case engine takes its clock from the engine around it, which takes it from the one around that. */
    @Bean
    EngineConfigurationConfigurer<SpringAppEngineConfiguration> appEngineClock(Clock clock) {
        return engine -> engine.setClock(new EngineClock(clock));
    }

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> processEngineClock(Clock clock) {
        return engine -> engine.setClock(new EngineClock(clock));
    }

    @Bean
    EngineConfigurationConfigurer<SpringCmmnEngineConfiguration> caseEngine(Bridge bridge, Clock clock) {
        return engine -> {
            engine.setClock(new EngineClock(clock));
            engine.addPlanItemInstanceLifeCycleListener(bridge);
            engine.setTypedEventListeners(
                    Map.of(FlowableEngineEventType.TASK_CREATED.name(), List.of(bridge.taskListener())));
        };
    }
}
