package org.fundcase.kill;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The real application in a JVM of its own with 1 GB of heap, on its own port and data folder: an embedded PostgreSQL, a
 * folder store, the demo's accounts and rounds and none of its applications. It is started, killed with SIGKILL and
 * started again on what the kill left.
 */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder =
            Path.of("target/kill", UUID.randomUUID().toString()).toAbsolutePath();
    private final int port = freePort();
    private @Nullable Process process;

    /** Returns how long it took from the start of the JVM to its first page. */
    Duration start() throws IOException {
        Instant begun = Instant.now();
        Process started = launch("--server.port=" + port);
        process = started;
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the application ended, see " + log(), () -> !started.isAlive())
                .ignoreExceptions()
                .until(this::servesItsFirstPage);
        return Duration.between(begun, Instant.now());
    }

    /** SIGKILL to the application alone; its database server outlives it. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** SIGTERM; returns how long it took to end. */
    Duration stop() throws InterruptedException {
        Instant asked = Instant.now();
        if (process != null) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
        return Duration.between(asked, Instant.now());
    }

    /** Runs {@code --verify-history} on the data; returns its exit code. */
    int verifyHistory() throws IOException, InterruptedException {
        return launch("--verify-history").waitFor();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path objects() {
        return folder.resolve("objects");
    }

    Path log() {
        return folder.resolve("application.log");
    }

    /** As the application's own role; good until the next start. */
    JdbcClient database() throws IOException, SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        String server = Files.readAllLines(folder.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        source.setUrl("jdbc:postgresql://localhost:" + server + "/fundcase?currentSchema=fundcase");
        source.setUser("fundcase_app");
        return JdbcClient.create(new SingleConnectionDataSource(source.getConnection(), true));
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        kill();
    }

    private boolean servesItsFirstPage() throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create(address() + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient().send(page, BodyHandlers.discarding()).statusCode() == 200;
    }

    private Process launch(String... arguments) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                "org.fundcase.FundcaseApplication",
                "--spring.profiles.active=demo",
                "--fundcase.demo.applications=0",
                "--fundcase.letters.soffice=",
                "--fundcase.database.embedded.directory=" + folder.resolve("postgresql"),
                "--fundcase.database.embedded.binaries=" + Path.of("target/postgresql-server"),
                "--fundcase.storage.folder=" + objects()));
        command.addAll(List.of(arguments));
        Process launched = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        // A build that is ended must not leave an application behind.
        Runtime.getRuntime().addShutdownHook(new Thread(launched::destroy));
        return launched;
    }

    /** What ships, without the tests' own classes and settings. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
