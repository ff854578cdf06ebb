package org.fundcase.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundcase.kernel.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one listener that writes history: every {@link Recorded} event, in the transaction that published it. What
 * happens is noted at once, and the notes of a transaction are written together when it is about to commit, so that the
 * chain of a subject is locked for that moment only.
 */
@Component
class Recorder {

    private final Chains chains;
    private final ObjectMapper json;
    private final Clock clock;

    Recorder(Chains chains, ObjectMapper json, Clock clock) {
        this.chains = chains;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Recorded event) {
        ofTransaction().orElseGet(this::begun).add(note(event));
    }

    /** Before somebody reads the record within a transaction. */
    void writeNotes() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofTransaction().ifPresent(Notes::write);
        }
    }

    private static Optional<Notes> ofTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Notes.class::isInstance)
                .map(Notes.class::cast)
                .findFirst();
    }

    private Notes begun() {
        Notes notes = new Notes();
        TransactionSynchronizationManager.registerSynchronization(notes);
        return notes;
    }

    private Note note(Recorded event) {
        return new Note(
                event.subject(),
                event.getClass().getSimpleName(),
                event.actor(),
                clock.instant(),
                content(event),
                event.isInternal(),
                event.internalFields());
    }

    private String content(Recorded event) {
        try {
            return json.writeValueAsString(event.changes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event cannot be written down: " + event.getClass(), e);
        }
    }

    /** What one transaction has to write yet. */
    private final class Notes implements TransactionSynchronization {

        private final List<Note> waiting = new ArrayList<>();
        private boolean committing;

        void add(Note note) {
            waiting.add(note);
            if (committing) {
                write();
            }
        }

        void write() {
            if (!waiting.isEmpty()) {
                chains.append(waiting);
                waiting.clear();
            }
        }

        /** Before what else waits for the end: the heads are read with it. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }
    }
}
