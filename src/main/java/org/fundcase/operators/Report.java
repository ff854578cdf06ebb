package org.fundcase.operators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A report of a period as it was handed in; nothing of it changes.
 *
 * @param version of the period's report: what is returned is handed in anew
 * @param text what the operator wrote to the figures
 * @param sha256 of figures and text
 * @param received null while the bureau has not answered; false if it was returned
 * @param note the bureau's remark, or why it was returned; null while it has not answered
 */
public record Report(
        UUID id,
        UUID quotaId,
        UUID agreementId,
        LocalDate from,
        LocalDate until,
        int version,
        Figures figures,
        String text,
        String sha256,
        UUID submittedBy,
        String submittedName,
        LocalDate submittedOn,
        Instant submittedAt,
        @Nullable Boolean received,
        @Nullable String answeredName,
        @Nullable String note) {

    /**
     * What the ledger says.
     *
     * @param opening in the special account before the period
     * @param closing in it after the period
     */
    public record Figures(
            Money opening,
            Money received,
            Money paid,
            Money returned,
            Money writtenOff,
            Money closing,
            List<Line> lines) {

        public Figures {
            lines = List.copyOf(lines);
        }

        String content() {
            return opening.fen() + "|" + received.fen() + "|" + paid.fen() + "|" + returned.fen() + "|"
                    + writtenOff.fen() + "|" + closing.fen() + "|"
                    + lines.stream().map(Line::content).collect(Collectors.joining(";"));
        }
    }

    /** An item's part. */
    public record Line(String item, Money committed, Money paid, Money writtenOff) {

        String content() {
            return item + "," + committed.fen() + "," + paid.fen() + "," + writtenOff.fen();
        }
    }

    static String hash(Period period, Figures figures, String text) {
        return Sha256.of(period.from() + "|" + period.until() + "|" + figures.content() + "|" + text);
    }

    /** Whether it is what was handed in. */
    public boolean isWhole() {
        return sha256.equals(hash(new Period(from, until, until), figures, text));
    }

    public boolean isOpen() {
        return received == null;
    }

    public boolean isReturned() {
        return Boolean.FALSE.equals(received);
    }

    public boolean isReceived() {
        return Boolean.TRUE.equals(received);
    }
}
