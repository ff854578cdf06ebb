package org.fundcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {

    @Test
    void anEnterpriseReadsNothingOfWhatStaysInside() {
        HistoryEntry accepted = accepted(Change.set("despite", "购买方不是本单位"), Change.set("comment", "该票不计入投资"));
        assertThat(accepted.forApplicant().changes()).isEmpty();
        assertThat(accepted.changes()).hasSize(2);
    }

    @Test
    void whatIsForTheEnterpriseIsReadWhole() {
        HistoryEntry accepted = accepted(Change.set("due", "2022-03-08"));
        assertThat(accepted.forApplicant()).isEqualTo(accepted);
    }

    private static HistoryEntry accepted(Change... changes) {
        return new HistoryEntry(
                Subject.ofCase(new UUID(1, 2)),
                1,
                "ApplicationAccepted",
                new HistoryEntry.Audience(false, Set.of("comment", "despite")),
                Actor.SYSTEM,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(changes),
                "00");
    }
}
