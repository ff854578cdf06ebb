package org.fundcase.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.cases.OfficeEvent.CorrectionRequested;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.WorkflowEvent.TaskCancelled;
import org.fundcase.workflow.WorkflowEvent.TaskDone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Corrections whose notice nobody has received: their days do not run, so the case stands and the ranking of its round
 * waits. The pages say so, with the day of the notice.
 */
@Component
class Unserved {

    private static final int SHOWN = 20;

    private final Trips trips;
    private final JdbcClient jdbc;
    private final Clock clock;

    Unserved(Trips trips, JdbcClient jdbc, Clock clock) {
        this.trips = trips;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param madeOn the day of the notice */
    record Notice(UUID caseId, String number, String enterprise, LocalDate madeOn) {}

    /** Before the notice is numbered and could be served. */
    @EventListener
    public void on(CorrectionRequested event) {
        trips.later(
                "INSERT INTO inbox_unserved (case_id, round_id, made_on) SELECT case_id, round_id, :day FROM inbox_case "
                        + "WHERE case_id = :case ON CONFLICT (case_id) DO UPDATE SET made_on = :day",
                new Values().with("case", event.caseId()).with("day", LocalDate.now(clock)));
    }

    @EventListener
    public void on(PaperServed event) {
        if (event.kind() == PaperKind.CORRECTION) {
            over(event.subject().id());
        }
    }

    @EventListener
    public void on(TaskDone event) {
        if (event.stage() == Stage.CORRECTION) {
            over(event.caseId());
        }
    }

    @EventListener
    public void on(TaskCancelled event) {
        if (event.stage() == Stage.CORRECTION) {
            over(event.caseId());
        }
    }

    private void over(UUID caseId) {
        trips.later("DELETE FROM inbox_unserved WHERE case_id = :case", new Values().with("case", caseId));
    }

    /** The day of the notice that a case waits to be served; empty if it waits for none. */
    Optional<LocalDate> since(UUID caseId) {
        trips.write();
        return jdbc.sql("SELECT made_on FROM inbox_unserved WHERE case_id = ?")
                .param(caseId)
                .query(LocalDate.class)
                .optional();
    }

    /** Some of a round, the oldest first. */
    List<Notice> ofRound(UUID roundId) {
        trips.write();
        return jdbc.sql("SELECT u.case_id, c.number, c.enterprise, u.made_on FROM inbox_unserved u "
                        + "JOIN inbox_case c ON c.case_id = u.case_id WHERE u.round_id = ? ORDER BY u.made_on LIMIT ?")
                .params(roundId, SHOWN)
                .query((row, n) -> new Notice(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("enterprise"),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }
}
