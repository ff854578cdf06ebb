package org.fundcase.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How often one thread waits for PostgreSQL, as its driver tells it on the wire: a batch is one, and so is the commit.
 * Each is the statements that went out together, in the words of their first sending.
 */
public final class RoundTrips implements AutoCloseable {

    /** What the driver writes about the wire, message by message. */
    private static final Logger WIRE = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final Thread counted = Thread.currentThread();
    private final List<String> trips = new ArrayList<>();
    private final List<String> sending = new ArrayList<>();
    private final Map<String, String> parsed = new HashMap<>();
    private final Handler listener = new Listener();
    private final @Nullable Level before = WIRE.getLevel();
    private final boolean toParents = WIRE.getUseParentHandlers();

    private RoundTrips() {
        listener.setLevel(Level.ALL);
        WIRE.setUseParentHandlers(false);
        WIRE.addHandler(listener);
        WIRE.setLevel(Level.FINEST);
    }

    /** Counts from now on until it is closed. */
    public static RoundTrips counted() {
        return new RoundTrips();
    }

    /** Those so far, in order. */
    public List<String> all() {
        return List.copyOf(trips);
    }

    @Override
    public void close() {
        WIRE.removeHandler(listener);
        WIRE.setLevel(before);
        WIRE.setUseParentHandlers(toParents);
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord message) {
            if (Thread.currentThread() != counted) {
                return;
            }
            String text = String.valueOf(message.getMessage());
            if (text.startsWith(" FE=> Sync") || text.startsWith(" FE=> SimpleQuery")) {
                add(String.join("; ", sending));
                sending.clear();
            } else if (text.startsWith(" FE=> Parse")) {
                parsed.put(name(text), query(text));
            } else if (text.startsWith(" FE=> Describe(statement")) {
                sending.add("describe " + parsed.getOrDefault("null", ""));
            } else if (text.startsWith(" FE=> Bind")) {
                sending.add(parsed.getOrDefault(name(text), name(text)));
            }
        }

        /** The pool asks a connection that rested for a while whether it lives, with a statement that says nothing. */
        private void add(String sent) {
            if (!sent.isEmpty()) {
                trips.add(sent);
            }
        }

        /** Of the statement; it has none until it was sent some times. */
        private String name(String message) {
            return message.substring(message.indexOf("stmt=") + 5, message.indexOf(','));
        }

        private String query(String parse) {
            int begin = parse.indexOf('"') + 1;
            return parse.substring(begin, parse.lastIndexOf('"'));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
