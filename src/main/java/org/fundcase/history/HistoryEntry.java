package org.fundcase.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;

/**
 * One link of a subject's chain.
 *
 * @param subject what the event is about
 * @param sequence 1 for the first event of the subject
 * @param type the event's type; its sentence is the message {@code event.<type>}
 * @param audience who may read it
 * @param actor who did it
 * @param businessTime when, by the business clock
 * @param recordedAt when, by the machine
 * @param changes before and after
 * @param hash of this link, hex
 */
public record HistoryEntry(
        Subject subject,
        int sequence,
        String type,
        Audience audience,
        Actor actor,
        Instant businessTime,
        Instant recordedAt,
        List<Change> changes,
        String hash) {

    public boolean isAutomatic() {
        return actor.isSystem();
    }

    /** As an enterprise reads it: without what its event keeps inside the offices. */
    HistoryEntry forApplicant() {
        List<Change> told = changes.stream()
                .filter(change -> !audience.internalFields().contains(change.field()))
                .toList();
        return new HistoryEntry(subject, sequence, type, audience, actor, businessTime, recordedAt, told, hash);
    }

    /**
     * Whom an entry is told. The seal covers what is told, not to whom.
     *
     * @param internal a step inside the offices, which the enterprise does not read
     * @param internalFields what of the changes stays inside
     */
    record Audience(boolean internal, Set<String> internalFields) {}
}
