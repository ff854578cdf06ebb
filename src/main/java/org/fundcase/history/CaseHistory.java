package org.fundcase.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record of a case for programs. Enterprises read what concerns them, no internal step. */
@Tag(name = "cases")
@RestController
class CaseHistory {

    private final History history;
    private final Access access;

    CaseHistory(History history, Access access) {
        this.history = history;
        this.access = access;
    }

    /** A case that was never submitted is for its enterprise only. */
    @Operation(operationId = "listHistory", summary = "What happened to a case, oldest first")
    @GetMapping("/api/v1/cases/{id}/history")
    List<Entry> entries(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return readBy(me, id).stream().map(Entry::of).toList();
    }

    List<HistoryEntry> readBy(SignedIn me, UUID id) {
        access.require(me, Action.READ, Subject.ofCase(id));
        List<HistoryEntry> entries = history.of(Subject.ofCase(id));
        boolean submitted = entries.stream().anyMatch(entry -> entry.type().equals("ApplicationSubmitted"));
        if (entries.isEmpty() || (!submitted && !me.isApplicant())) {
            throw Refusal.notFound();
        }
        return me.isApplicant()
                ? entries.stream()
                        .filter(entry -> !entry.audience().internal())
                        .map(HistoryEntry::forApplicant)
                        .toList()
                : entries;
    }

    /**
     * @param at by the business clock
     * @param hash of the link, hex
     */
    @Schema(name = "HistoryEntry")
    record Entry(
            int sequence, String type, String by, boolean automatic, Instant at, List<Change> changes, String hash) {

        static Entry of(HistoryEntry entry) {
            return new Entry(
                    entry.sequence(),
                    entry.type(),
                    entry.actor().name(),
                    entry.isAutomatic(),
                    entry.businessTime(),
                    entry.changes(),
                    entry.hash());
        }
    }
}
