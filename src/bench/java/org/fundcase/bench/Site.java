package org.fundcase.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.FundcaseApplication;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.scenario.Bureau;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A running application with its own embedded PostgreSQL below {@code target/bench}, filled to a size. */
public final class Site implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private final Path folder;

    private Site(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** Tests' own configurations lie on the class path too and are none of the application's. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }

    /** @param settings as on the command line, on top of those for a folder of its own */
    static Site start(String folder, int tasks, List<String> settings) throws Exception {
        if (!Files.exists(filled(Path.of(folder)))) {
            // What an interrupted run left.
            FileSystemUtils.deleteRecursively(Path.of(folder));
        }
        ApplicationContextInitializer<ConfigurableApplicationContext> withoutTests =
                context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(FundcaseApplication.class, Bureau.class)
                .initializers(withoutTests)
                .run(Stream.concat(own(folder).stream(), settings.stream()).toArray(String[]::new));
        try {
            Site site = new Site(context, Path.of(folder));
            site.fill(tasks);
            // From here on nothing runs that a measurement has not asked for.
            context.getBean(Scheduler.class).pause();
            return site;
        } catch (Exception failed) {
            context.close();
            throw failed;
        }
    }

    private void fill(int tasks) throws Exception {
        if (!Files.exists(filled(folder))) {
            new Population(tasks).fill(this);
            Files.createFile(filled(folder));
        }
    }

    private static Path filled(Path folder) {
        return folder.resolve("filled");
    }

    private static List<String> own(String folder) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--fundcase.clock.start=2022-03-01T09:00",
                "--fundcase.letters.soffice=",
                "--fundcase.database.embedded.directory=" + folder + "/postgresql",
                "--fundcase.database.embedded.binaries=target/postgresql-server",
                "--fundcase.storage.folder=" + folder + "/objects");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The value of a setting of the application; empty if it has none. */
    public String setting(String key) {
        return context.getEnvironment().getProperty(key, "");
    }

    /** The office of a district, as {@link Parties} deals them out. */
    public UUID office(String district) {
        return bean(Offices.class)
                .find(OfficeKind.DISTRICT_INDUSTRY, "常州市", district)
                .orElseThrow()
                .id();
    }

    /** As superuser, outside the application's own pool. */
    public JdbcClient superuser() {
        return JdbcClient.create(superuserSource());
    }

    PGSimpleDataSource superuserSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(bean(HikariDataSource.class).getJdbcUrl().replaceAll("&options=[^&]*", ""));
        source.setSocketTimeout(0);
        source.setUser("postgres");
        return source;
    }

    /** Somebody of an office, for questions that ask who it is. */
    public static SignedIn somebody(UUID office, OfficeKind kind, Role role) {
        return new SignedIn(UUID.randomUUID(), "bench", "某人", office, kind, kind.name(), Set.of(role));
    }

    /** A database that is gone, after a failure elsewhere, says nothing: that failure is to be told, not this one. */
    private boolean isUsedUp() {
        try {
            return context.isActive() && Population.isUsedUp(this);
        } catch (DataAccessException gone) {
            System.err.println("Whether " + folder + " is used up cannot be told: " + gone.getMessage());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        boolean usedUp = isUsedUp();
        context.close();
        if (usedUp) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
