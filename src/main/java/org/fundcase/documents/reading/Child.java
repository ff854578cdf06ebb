package org.fundcase.documents.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One child JVM with its temporary folder. Not for use by two threads at once. */
final class Child implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reading-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final Path temp;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int asked;

    Child(Launch launch) throws IOException {
        temp = Folders.create();
        try {
            process = launch.start(temp);
        } catch (IOException e) {
            Folders.delete(temp);
            throw e;
        }
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        Thread drain = new Thread(() -> drain(process.getErrorStream()), "reading-errors");
        drain.setDaemon(true);
        drain.start();
    }

    /** What libraries print is read and dropped, so that a talkative one cannot block the child or fill a disk. */
    private static void drain(InputStream errors) {
        try (errors) {
            errors.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException childGone) {
            return;
        }
    }

    /**
     * @throws IOException when the child ended, spoke out of turn, or was killed because its time was up
     */
    Frame ask(Request request, long limitMillis) throws IOException {
        asked++;
        AtomicBoolean late = new AtomicBoolean();
        Future<?> limit = CLOCK.schedule(
                () -> {
                    late.set(true);
                    kill();
                },
                limitMillis,
                TimeUnit.MILLISECONDS);
        try {
            request.writeTo(requests);
            return Frame.readFrom(answers);
        } catch (IOException ended) {
            throw late.get() ? new TimeUp() : ended;
        } finally {
            limit.cancel(false);
        }
    }

    /** Runs something small later, on the thread that watches over the limits. */
    static void later(Runnable task, Duration pause) {
        CLOCK.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    int asked() {
        return asked;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends the child, all it started and its process group, and waits until it is gone. */
    void kill() {
        List<ProcessHandle> family = process.descendants().toList();
        try {
            // The child leads its own session, so its pid names its group.
            new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(2, TimeUnit.SECONDS);
            family.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException noKillCommand) {
            family.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        Folders.delete(temp);
    }

    /** The document took longer than it may. */
    static final class TimeUp extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
