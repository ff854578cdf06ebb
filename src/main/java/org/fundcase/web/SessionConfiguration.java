package org.fundcase.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Two requests of one session that write the same attribute at once both succeed; the later one holds. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterWriteHolds() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
