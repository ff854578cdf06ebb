package org.fundcase.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.fundcase.FundcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@FundcaseTest
class DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("ownerDataSource") DataSource owner;

    @Autowired
    Clock clock;

    @Test
    void theEmbeddedServerIsDurable() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(jdbc.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
        }
    }

    @Test
    void theApplicationRoleCannotMakeTables() {
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("fundcase_app");
        assertThatThrownBy(() -> jdbc.sql("CREATE TABLE intruder (id int)").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aMigrationMayTakeLongAndNothingElse() {
        for (String setting : new String[] {"statement_timeout", "idle_in_transaction_session_timeout"}) {
            assertThat(JdbcClient.create(owner)
                            .sql("SHOW " + setting)
                            .query(String.class)
                            .single())
                    .isEqualTo("0");
            assertThat(jdbc.sql("SHOW " + setting).query(String.class).single()).isNotEqualTo("0");
        }
    }

    @Test
    void businessTimeStartsWhereTheDemoSays() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2022, 3, 1));
    }
}
