package org.fundcase.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

class EmbeddedServerAheadTest {

    @TempDir
    Path folder;

    @Test
    void endsTheServerOfAStartThatFailsBeforeItIsUsed() {
        assertThatThrownBy(this::start).hasStackTraceContaining("a fault of the start");
        Path directory = folder.resolve("postgresql");
        await().ignoreExceptions().untilAsserted(() -> OwnFolder.take(directory).close());
        assertThat(directory.resolve("PG_VERSION")).exists();
        assertThat(directory.resolve("postmaster.pid")).doesNotExist();
    }

    private void start() {
        new SpringApplicationBuilder(Failing.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--fundcase.database.embedded.directory=" + folder.resolve("postgresql"),
                        "--fundcase.database.embedded.binaries=target/postgresql-server");
    }

    static class Failing {

        @Bean
        Object fault() {
            throw new IllegalStateException("a fault of the start");
        }
    }
}
