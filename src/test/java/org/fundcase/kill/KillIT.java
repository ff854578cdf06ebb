package org.fundcase.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the running application six times at random moments: every other time while an upload is under way,
 * every other time while a document is being read. Meanwhile eight programs register enterprises, upload documents with
 * keys of their own and submit, and an officer accepts; whatever is not answered they send again with the same key. At
 * least 200 acknowledged uploads, submissions and acceptances are counted. {@code -Dkill.seed=} repeats a run's chances.
 */
class KillIT {

    private static final int KILLS = 6;
    private static final int ACKNOWLEDGED = 200;
    private static final int CLIENTS = 8;
    private static final int LONGEST_LIFE_MILLIS = 6_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BACKLOG = Duration.ofSeconds(120);
    /** 30 s are promised; a build shares its machine. */
    private static final Duration RESTART = Duration.ofSeconds(90);

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final Journal journal = new Journal();
    private final ApplicationProcess application = new ApplicationProcess();
    private final ExecutorService people = Executors.newFixedThreadPool(CLIENTS + 1);
    private final List<Future<?>> work = new ArrayList<>();
    private final List<Duration> starts = new ArrayList<>();
    private int whileUploading;
    private int whileReading;

    @AfterEach
    void end() throws InterruptedException {
        people.shutdownNow();
        application.close();
    }

    @Test
    void losesNothingThatWasAcknowledgedAndDoublesNothingThatWasRepeated() throws Exception {
        say("seed %d, log %s", seed, application.log());
        starts.add(application.start());
        sendPeople();
        for (int kill = 1; kill < KILLS; kill++) {
            killAtARandomMoment(kill);
        }
        Awaitility.await().atMost(PATIENCE).until(() -> journal.acknowledged() >= ACKNOWLEDGED);
        killAtARandomMoment(KILLS);
        assertThat(whileUploading).as("kills during an upload").isPositive();
        assertThat(whileReading).as("kills during reading").isPositive();
        finishWork();
        awaitEmptyBacklog();
        new Afterwards(application.database(), journal).isWhatWasAcknowledged(application.objects());
        assertThat(starts).allSatisfy(start -> assertThat(start).isLessThan(RESTART));
        say("stopped by SIGTERM in %d ms", application.stop().toMillis());
        assertThat(application.verifyHistory()).isZero();
    }

    private void sendPeople() {
        for (int n = 0; n < CLIENTS; n++) {
            work.add(people.submit(new FilingClient(application.address(), journal, chance.nextLong())));
        }
        work.add(people.submit(new AcceptingOfficer(application.address(), journal)));
    }

    private void killAtARandomMoment(int kill) throws Exception {
        LockSupport.parkNanos(
                Duration.ofMillis(200 + chance.nextInt(LONGEST_LIFE_MILLIS)).toNanos());
        JdbcClient database = application.database();
        awaitMoment(kill % 2 == 1 ? () -> journal.uploading.get() > 0 : () -> Backlog.isReading(database));
        int uploads = journal.uploading.get();
        boolean reading = Backlog.isReading(database);
        whileUploading += uploads > 0 ? 1 : 0;
        whileReading += reading ? 1 : 0;
        if (kill == KILLS) {
            journal.close();
        }
        assertThat(application.isAlive()).as("alive until it was killed").isTrue();
        application.kill();
        starts.add(application.start());
        say(
                "kill %d: %d uploads under way, %s; %d acknowledged; first page after %d ms",
                kill,
                uploads,
                reading ? "reading" : "not reading",
                journal.acknowledged(),
                starts.get(starts.size() - 1).toMillis());
    }

    /** Waits for the moment a little while; a kill at any other moment is as good. */
    private void awaitMoment(BooleanSupplier wanted) throws Exception {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        while (!wanted.getAsBoolean() && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        askThoseWhoEnded();
    }

    private void finishWork() throws Exception {
        journal.close();
        people.shutdown();
        assertThat(people.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        askThoseWhoEnded();
        say(
                "%d uploads, %d submissions, %d acceptances acknowledged; %d requests unanswered, %d resolved by a retry, "
                        + "%d answered 5xx",
                journal.uploads.size(),
                journal.submissions.size(),
                journal.accepted.size(),
                journal.unanswered.get(),
                journal.resolved.get(),
                journal.serverErrors.get());
    }

    private void askThoseWhoEnded() throws Exception {
        for (Future<?> one : work) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    private void awaitEmptyBacklog() throws IOException, SQLException {
        Instant begun = Instant.now();
        JdbcClient database = application.database();
        Awaitility.await().atMost(BACKLOG).until(() -> Backlog.isEmpty(database));
        say(
                "backlog empty %d ms later, %d documents not read",
                Duration.between(begun, Instant.now()).toMillis(),
                Backlog.count(database, "FROM documents_document WHERE reading <> 'READ'"));
    }

    private static void say(String text, Object... values) {
        System.out.println("KillIT: " + text.formatted(values));
    }

    static Path object(Path objects, String sha256) {
        return objects.resolve("documents").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    static String sha256(Path file) {
        try {
            return FilingClient.sha256(Files.readAllBytes(file));
        } catch (IOException missing) {
            return "missing: " + missing.getMessage();
        }
    }
}
