package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one child ready, one document at a time; replaces it after a number of documents and after any failure, so
 * that what one file did to it never reaches the next.
 */
final class WarmChild implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WarmChild.class);

    private final Launch launch;
    private final @Nullable Duration idle;
    private long questions;
    private volatile @Nullable Child child;
    private volatile boolean closed;

    WarmChild(Launch launch) {
        this(launch, null);
    }

    /**
     * @param idle the child ends when it was not asked for so long; null to keep it
     */
    WarmChild(Launch launch, @Nullable Duration idle) {
        this.launch = launch;
        this.idle = idle;
    }

    /** Starts the child before the first question; where that fails, the first question tries again and tells. */
    void prepare() {
        Thread starter = new Thread(this::start, "reading-start");
        starter.setDaemon(true);
        starter.start();
    }

    private synchronized void start() {
        try {
            if (!closed) {
                ready();
            }
        } catch (IOException notNow) {
            log.debug("The reading child did not start ahead", notNow);
        }
    }

    /**
     * @throws IOException when no answer came; the child is gone then
     */
    synchronized Frame ask(Request request) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        Child ready = ready();
        endWhenIdle();
        try {
            Frame frame = ready.ask(request, launch.limits().perDocument().toMillis());
            if (ready.asked() >= launch.limits().filesPerChild()) {
                discard();
                prepare();
            }
            return frame;
        } catch (IOException | RuntimeException failed) {
            discard();
            throw failed;
        }
    }

    private void endWhenIdle() {
        long present = ++questions;
        if (idle != null) {
            Child.later(() -> endUnlessAsked(present), idle);
        }
    }

    private synchronized void endUnlessAsked(long last) {
        if (questions == last) {
            discard();
        }
    }

    private Child ready() throws IOException {
        Child present = child;
        if (present != null && present.isAlive()) {
            return present;
        }
        discard();
        Child fresh = new Child(launch);
        child = fresh;
        return fresh;
    }

    /** Ends the present child; the next question starts a fresh one. */
    synchronized void discard() {
        Child present = child;
        if (present != null) {
            try {
                present.close();
            } catch (IOException folderLeft) {
                throw new UncheckedIOException(folderLeft);
            } finally {
                child = null;
            }
        }
    }

    @Nullable Long pid() {
        Child present = child;
        return present == null ? null : present.pid();
    }

    /** Does not wait for a document being read: that one fails as lost. */
    @Override
    public void close() {
        closed = true;
        Child present = child;
        if (present != null) {
            present.kill();
        }
        discard();
    }
}
