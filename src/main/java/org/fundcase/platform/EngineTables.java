package org.fundcase.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, made by the create scripts of the engine's own jars under the owner role, and what each role may
 * do from then on. The engine itself never makes its schema.
 */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "org/flowable/common/db/create/flowable.postgres.create.common.sql",
            "org/flowable/db/create/flowable.postgres.create.engine.sql",
            "org/flowable/db/create/flowable.postgres.create.history.sql",
            "org/flowable/cmmn/db/create/flowable.postgres.create.cmmn.sql",
            "org/flowable/dmn/db/create/flowable.postgres.create.dmn.sql",
            "org/flowable/app/db/create/flowable.postgres.create.app.sql",
            "org/flowable/idm/db/create/flowable.postgres.create.identity.sql",
            "org/flowable/eventregistry/db/create/flowable.postgres.create.eventregistry.sql");

    private final DatabaseSettings settings;

    EngineTables(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0001");
    }

    @Override
    public String getDescription() {
        return "engine tables and grants";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String grant : grants()) {
                statement.execute(grant);
            }
        }
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script), "UTF-8"));
        }
    }

    private List<String> grants() {
        String application = settings.application().username();
        String reader = settings.reader().username();
        return List.of(
                "GRANT USAGE ON SCHEMA fundcase TO " + application + ", " + reader,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA fundcase GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "
                        + application,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA fundcase GRANT USAGE, SELECT ON SEQUENCES TO " + application,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA fundcase GRANT SELECT ON TABLES TO " + reader);
    }
}
