package org.fundcase.platform;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two ways to ask: as ever, and for lists that may be short or very long. */
@Configuration(proxyBeanMethods = false)
class ListReading {

    @Bean
    @Primary
    JdbcClient jdbcClient(NamedParameterJdbcTemplate jdbc) {
        return JdbcClient.create(jdbc);
    }

    /**
     * Every question is planned for its own values: the plan that finds a rare name takes a thousand times as long for a
     * common one, and the other way round. The server would keep one plan for both after a few questions.
     */
    @Bean
    @Qualifier("lists") JdbcClient lists(DataSource source) {
        return JdbcClient.create(new PlannedEachTime(source));
    }

    private static final class PlannedEachTime extends JdbcTemplate {

        PlannedEachTime(DataSource source) {
            super(source);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
