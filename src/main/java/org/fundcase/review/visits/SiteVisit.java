package org.fundcase.review.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.VisitChecklist;
import org.jspecify.annotations.Nullable;

/**
 * A visit that was ordered (现场核查), with what was recorded of it.
 *
 * @param no counts within the case, from 1
 * @param day on which it is to be, not when it was
 * @param officers the leader first
 * @param cancelled why it does not take place; blank while it stands
 * @param records the earliest version first
 */
record SiteVisit(
        UUID id,
        UUID caseId,
        int no,
        String reason,
        LocalDate day,
        VisitChecklist checklist,
        List<Officer> officers,
        String cancelled,
        String orderedBy,
        Instant orderedAt,
        List<VisitRecord> records) {

    record Officer(UUID personId, String name, boolean leader) {}

    public boolean isCancelled() {
        return !cancelled.isEmpty();
    }

    boolean isOfficer(UUID person) {
        return officers.stream().anyMatch(officer -> officer.personId().equals(person));
    }

    /** The latest version, frozen or not; null before the first. */
    public @Nullable VisitRecord latest() {
        return records.isEmpty() ? null : records.get(records.size() - 1);
    }

    /** What both officers signed last; null before that. */
    public @Nullable VisitRecord frozen() {
        return records.stream()
                .filter(VisitRecord::isFrozen)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Who still has to sign the latest version; empty where it is frozen or not recorded yet. */
    public List<Officer> unsigned() {
        VisitRecord latest = latest();
        return latest == null || latest.isFrozen()
                ? List.of()
                : officers.stream()
                        .filter(officer -> !latest.isSignedBy(officer.personId()))
                        .toList();
    }

    public Words names() {
        return Words.list(officers.stream().map(Officer::name).toList());
    }

    SiteVisit with(List<Officer> people, List<VisitRecord> versions) {
        return new SiteVisit(id, caseId, no, reason, day, checklist, people, cancelled, orderedBy, orderedAt, versions);
    }
}
