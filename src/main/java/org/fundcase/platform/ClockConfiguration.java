package org.fundcase.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.fundcase.kernel.BusinessTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the business clock: real time, or for a demo a date that was set on the first start and runs on. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    BusinessClock businessClock(@Value("${fundcase.clock.start:}") String start, JdbcClient jdbc) {
        if (start.isBlank()) {
            return new BusinessClock(Duration.ZERO);
        }
        long offset = jdbc.sql("SELECT offset_seconds FROM platform_clock")
                .query(Long.class)
                .optional()
                .orElseGet(() -> remember(jdbc, LocalDateTime.parse(start)));
        return new BusinessClock(Duration.ofSeconds(offset));
    }

    private static long remember(JdbcClient jdbc, LocalDateTime start) {
        long offset =
                Duration.between(Instant.now(), BusinessTime.instant(start)).toSeconds();
        jdbc.sql("INSERT INTO platform_clock (offset_seconds) VALUES (:offset)")
                .param("offset", offset)
                .update();
        return offset;
    }
}
