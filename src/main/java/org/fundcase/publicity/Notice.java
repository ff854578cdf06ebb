package org.fundcase.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * A public notice (公示) of exactly one version of a round's list, or of those of its entries that an earlier notice did not
 * show.
 *
 * @param place where it was published, for example the portal's address
 * @param proof of publication
 * @param supplements the notice that this one adds to (补充公示); null for one of the whole list
 * @param concludedAt null while it runs; a supplementary one ends by its last day alone
 */
public record Notice(
        UUID id,
        UUID roundId,
        UUID listId,
        String listHash,
        Period period,
        String place,
        Contact contact,
        Secret secret,
        Attachment proof,
        String publishedBy,
        Instant publishedAt,
        @Nullable UUID supplements,
        @Nullable Instant concludedAt) {

    /**
     * Whom to turn to with an objection.
     *
     * @param office with address and telephone, as the office writes it; empty if it gave none
     * @param supervision telephone of the supervision (监督电话)
     */
    public record Contact(String office, String supervision) {}

    /**
     * What is left out of the notice.
     *
     * @param basis for leaving it out; empty if nothing is
     */
    public record Secret(int count, String basis) {}

    /** The day that the proof shows. */
    public LocalDate publishedOn() {
        return period.publishedOn();
    }

    /** Of the publicity, still inside it. */
    public LocalDate lastDay() {
        return period.lastDay();
    }

    public boolean isSupplementary() {
        return supplements != null;
    }
}
