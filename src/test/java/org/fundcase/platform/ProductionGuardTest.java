package org.fundcase.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void namesEveryFaultAtOnce() {
        environment.setActiveProfiles("production", "demo");
        environment.setProperty("fundcase.clock.start", "2022-03-01T09:00");
        environment.setProperty("fundcase.accounts.password-cost.memory-kib", "1024");
        assertThatThrownBy(this::check)
                .hasMessageContaining("demo accounts")
                .hasMessageContaining("embedded database")
                .hasMessageContaining("clock")
                .hasMessageContaining("password-cost")
                .hasMessageContaining("fundcase.database.owner.password");
    }

    @Test
    void startsWithADatabaseAndSecretsOfItsOwn() {
        environment.setActiveProfiles("production");
        environment.setProperty("fundcase.database.url", "jdbc:postgresql://db/fundcase");
        for (String role : new String[] {"owner", "application", "reader"}) {
            environment.setProperty("fundcase.database." + role + ".password", "kahzei4Aiquoo7ie");
        }
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        new ProductionGuard().postProcessEnvironment(environment, new SpringApplication());
    }
}
