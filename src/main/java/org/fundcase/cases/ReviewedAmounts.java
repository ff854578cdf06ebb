package org.fundcase.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the review proposed for an application, by its record: for rooms that tell the enterprise once its round has made
 * the result public. Before that nobody outside the offices is told.
 */
@Component
public class ReviewedAmounts {

    private static final String PROPOSED = "SupportProposed";

    private final History history;

    ReviewedAmounts(History history) {
        this.history = history;
    }

    /**
     * @param bound what the rules allow at most for what was applied for
     * @param reason why less was proposed; blank if it was not
     */
    public record Reviewed(LocalDate on, Money proposed, Money bound, String reason) {}

    /** By the review that stands; empty before it ended with support. */
    public Optional<Reviewed> of(UUID caseId) {
        return history.of(Subject.ofCase(caseId)).stream()
                .filter(entry -> entry.type().equals(PROPOSED))
                .reduce((earlier, later) -> later)
                .map(entry -> new Reviewed(
                        Progress.local(entry.businessTime()).toLocalDate(),
                        money(entry, "proposedAmount"),
                        money(entry, "bound"),
                        said(entry, "reason")));
    }

    private static Money money(HistoryEntry entry, String field) {
        return Money.yuan(said(entry, field).replace(",", ""));
    }

    private static String said(HistoryEntry entry, String field) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(field))
                .map(Change::after)
                .map(ReviewedAmounts::orEmpty)
                .findFirst()
                .orElse("");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
