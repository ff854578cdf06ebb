package org.fundcase.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a district or an operator reports of its projects to finance and city: figures drawn from what was recorded, and words.
 *
 * @param figures by name, as {@link #FIGURES} lists them
 * @param sha256 of figures and words, as they were proposed
 * @param sent whether the second person sent it; null while nobody answered
 */
public record DistrictReport(
        UUID id,
        UUID officeId,
        String office,
        LocalDate from,
        LocalDate until,
        Map<String, String> figures,
        String words,
        String sha256,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Boolean sent,
        @Nullable String answeredName,
        @Nullable String note) {

    /** In the order of the page. */
    public static final List<String> FIGURES = List.of(
            "projects",
            "sheets",
            "awarded",
            "paid",
            "spent",
            "reportsDue",
            "reportsLate",
            "reportsMissing",
            "changes",
            "inspections",
            "problems",
            "orders",
            "cleared",
            "overdue",
            "suspended");

    public DistrictReport {
        figures = Map.copyOf(figures);
    }

    public List<String> names() {
        return FIGURES;
    }

    public boolean isOpen() {
        return sent == null;
    }
}
