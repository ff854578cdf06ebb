package org.fundcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FundcaseTest
class HistoryTest {

    record NameCorrected(Subject subject, String before, String after) implements Recorded {

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("name", before, after));
        }
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    History history;

    @Autowired
    HistoryCheck check;

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsEventsInOrderWithBeforeAndAfter() {
        Subject subject = changed("甲", "乙");
        change(subject, "乙", "丙");
        assertThat(history.of(subject)).extracting(HistoryEntry::sequence).containsExactly(1, 2);
        assertThat(history.of(subject).get(1).changes()).containsExactly(new Recorded.Change("name", "乙", "丙"));
    }

    @Test
    void anEventOutsideATransactionIsAnErrorOfTheProgram() {
        assertThatThrownBy(() -> events.publishEvent(new NameCorrected(Subject.ofCase(UUID.randomUUID()), "a", "b")))
                .hasMessageContaining("transaction");
    }

    @Test
    void anEventOfATransactionThatFailsIsNotKept() {
        Subject subject = Subject.ofCase(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new NameCorrected(subject, "a", "b"));
            status.setRollbackOnly();
        });
        assertThat(history.of(subject)).isEmpty();
    }

    @Test
    void theApplicationCannotChangeOrDeleteARow() {
        for (String attack : List.of(
                "UPDATE history_entry SET type = 'x'", "DELETE FROM history_entry", "DELETE FROM history_seal")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theWholeRecordVerifiesAfterSealing() {
        changed("一", "二");
        sealing.seal();
        HistoryCheck.Report report = check.run();
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isPositive();
        assertThat(report.seals()).isPositive();
    }

    private Subject changed(String before, String after) {
        Subject subject = Subject.ofCase(UUID.randomUUID());
        change(subject, before, after);
        return subject;
    }

    private void change(Subject subject, String before, String after) {
        transaction.executeWithoutResult(status -> events.publishEvent(new NameCorrected(subject, before, after)));
    }
}
