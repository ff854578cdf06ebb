package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one child ready, one document at a time; replaces it after a number of documents and after any failure, so
 * that what one file did to it never reaches the next.
 */
final class WarmChild implements AutoCloseable {

    private final Launch launch;
    private @Nullable Child child;
    private boolean closed;

    WarmChild(Launch launch) {
        this.launch = launch;
    }

    /**
     * @throws IOException when no answer came; the child is gone then
     */
    synchronized Frame ask(Request request) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        Child ready = ready();
        try {
            Frame frame = ready.ask(request, launch.limits().perDocument().toMillis());
            if (ready.asked() >= launch.limits().filesPerChild()) {
                discard();
            }
            return frame;
        } catch (IOException | RuntimeException failed) {
            discard();
            throw failed;
        }
    }

    private Child ready() throws IOException {
        if (child != null && child.isAlive()) {
            return child;
        }
        discard();
        child = new Child(launch);
        return child;
    }

    /** Ends the present child; the next question starts a fresh one. */
    synchronized void discard() {
        if (child != null) {
            try {
                child.close();
            } catch (IOException folderLeft) {
                throw new UncheckedIOException(folderLeft);
            } finally {
                child = null;
            }
        }
    }

    synchronized @Nullable Long pid() {
        return child == null ? null : child.pid();
    }

    @Override
    public synchronized void close() {
        closed = true;
        discard();
    }
}
