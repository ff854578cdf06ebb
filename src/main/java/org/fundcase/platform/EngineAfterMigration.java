package org.fundcase.platform;

import java.util.Set;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/** The engines read their tables as soon as they are built, so they are built after Flyway has made them. */
class EngineAfterMigration extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(AbstractEngineConfiguration.class);
    }
}
