package org.fundcase.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry about who receives money of an item that nobody applies for.
 *
 * @param item the item's id in the round's scheme
 * @param name the recipient's full name as the paper has it
 * @param creditCode blank for who has none, for example a district
 * @param amount as people decided it, never computed and never 0; null where the entry takes an earlier one back
 * @param basis the meeting or paper that decided, with its number
 * @param corrects the entry that this one replaces; null for a first entry
 * @param reason of a correction; else blank
 * @param secondName who agreed or refused; null while nobody has
 */
public record Recipient(
        UUID id,
        UUID roundId,
        String item,
        String name,
        String creditCode,
        @Nullable Money amount,
        String basis,
        LocalDate decidedOn,
        @Nullable UUID corrects,
        String reason,
        Procurement procurement,
        Attachment proof,
        UUID recordedBy,
        String recordedName,
        Instant recordedAt,
        State state,
        @Nullable String secondName) {

    /** How far an entry has come. */
    public enum State {
        /** Waits for the second person. */
        PROPOSED,
        /** Holds. */
        CONFIRMED,
        /** The second person said no. */
        REFUSED,
        /** Held until a confirmed correction took its place. */
        REPLACED
    }

    /** Whether this is a decided amount that holds today. */
    public boolean holds() {
        return state == State.CONFIRMED && amount != null;
    }
}
