package org.fundcase.history;

import java.time.Instant;
import java.util.Set;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Subject;

/**
 * An event as it happened, before it has its place in the chain of its subject.
 *
 * @param type of the event
 * @param happenedAt by the business clock
 * @param content the changes as they are written down
 */
record Note(
        Subject subject,
        String type,
        Actor actor,
        Instant happenedAt,
        String content,
        boolean internal,
        Set<String> internalFields) {

    Link after(int sequence, byte[] hash, Instant recordedAt) {
        return new Link(
                subject.kind().name(),
                subject.id(),
                sequence + 1,
                type,
                actor.personId(),
                actor.officeId(),
                actor.name(),
                Link.inMicros(happenedAt),
                Link.inMicros(recordedAt),
                content,
                hash);
    }
}
