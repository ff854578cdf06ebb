package org.fundcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {

    @Test
    void anEnterpriseReadsNothingOfWhatWasAcceptedKnowingly() {
        HistoryEntry accepted = accepted(
                Change.set("despite", "购买方不是本单位").inside(),
                Change.set("comment", "该票不计入投资").inside());
        assertThat(accepted.forApplicant().changes()).isEmpty();
        assertThat(accepted.changes()).hasSize(2);
    }

    @Test
    void aCommentThatStandsInTheNoticeIsReadByTheEnterpriseToo() {
        HistoryEntry accepted = accepted(Change.set("comment", "材料齐全"));
        assertThat(accepted.forApplicant()).isEqualTo(accepted);
    }

    private static HistoryEntry accepted(Change... changes) {
        return new HistoryEntry(
                Subject.ofCase(new UUID(1, 2)),
                1,
                "ApplicationAccepted",
                false,
                Actor.SYSTEM,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(changes),
                "00");
    }
}
