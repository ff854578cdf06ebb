package org.fundcase.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL below a folder of ours, with the settings a durable server needs (the library starts it with fsync
 * and synchronous_commit off). Everything that uses the database depends on this bean, so it stops last. A server that
 * outlived a kill of ours on the same folder is stopped before the start; one that another Fundcase uses is left alone.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "fundcase";

    private final OwnFolder folder;
    private final EmbeddedPostgres postgres;

    EmbeddedServer(DatabaseSettings settings) {
        Path directory = Path.of(settings.embedded().directory()).toAbsolutePath();
        try {
            folder = OwnFolder.take(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the embedded PostgreSQL cannot be used: " + directory, e);
        }
        try {
            folder.stopSurvivor();
            postgres = started(directory, settings.embedded());
        } catch (IOException | RuntimeException e) {
            release();
            throw new IllegalStateException("The embedded PostgreSQL did not start on " + directory, e);
        }
        try {
            createRolesAndDatabase(settings);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static EmbeddedPostgres started(Path directory, DatabaseSettings.Embedded embedded) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(embedded.port())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("timezone", "Asia/Shanghai");
        return UnpackedServer.start(Path.of(embedded.binaries()).toAbsolutePath(), server);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
    }

    /** The superuser's view of any database, for tests that tamper with it. */
    DataSource superuser(String database) {
        return postgres.getDatabase("postgres", database);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createRolesAndDatabase(DatabaseSettings settings) {
        JdbcClient server = JdbcClient.create(superuser("postgres"));
        for (DatabaseSettings.Login login : List.of(settings.owner(), settings.application(), settings.reader())) {
            if (isMissing(server, "SELECT count(*) FROM pg_roles WHERE rolname = :name", login.username())) {
                server.sql("CREATE ROLE " + login.username() + " LOGIN").update();
            }
        }
        if (isMissing(server, "SELECT count(*) FROM pg_database WHERE datname = :name", DATABASE)) {
            server.sql("CREATE DATABASE " + DATABASE + " OWNER "
                            + settings.owner().username())
                    .update();
        }
    }

    private static boolean isMissing(JdbcClient server, String count, String name) {
        return server.sql(count).param("name", name).query(Long.class).single() == 0;
    }

    static void requireDurable(DataSource source) {
        JdbcClient server = JdbcClient.create(source);
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = server.sql("SHOW " + setting).query(String.class).single();
            if ("off".equals(value)) {
                throw new IllegalStateException("PostgreSQL runs with " + setting
                        + " = off and may lose acknowledged uploads. Set it on; Fundcase does not start otherwise.");
            }
        }
    }
}
