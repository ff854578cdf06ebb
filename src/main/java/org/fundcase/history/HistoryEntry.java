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
        Actor actor,
        Instant businessTime,
        Instant recordedAt,
        List<Change> changes,
        String hash) {

    private static final String KNOWINGLY = "despite";

    public boolean isAutomatic() {
        return actor.isSystem();
    }

    /** As an enterprise reads it: what was accepted knowingly, and why, stays inside. */
    HistoryEntry forApplicant() {
        if (changes.stream().noneMatch(change -> change.field().equals(KNOWINGLY))) {
            return this;
        }
        List<Change> told = changes.stream()
                .filter(change -> !Set.of(KNOWINGLY, "comment").contains(change.field()))
                .toList();
        return new HistoryEntry(subject, sequence, type, actor, businessTime, recordedAt, told, hash);
    }
}
