package org.fundcase.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MovedEvent;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.SigningEvent;
import org.fundcase.workflow.WorkflowEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what queues and done lists show of the operations: who is to sign, how many have, urged, sent back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepHints {

    private static final String DONE =
            "INSERT INTO inbox_done (entry, task_id, case_id, person_id, stage, outcome, done_at, "
                    + "number, enterprise) SELECT :entry, :task, case_id, :person, :stage, :outcome, :at, number, enterprise "
                    + "FROM inbox_case WHERE case_id = :case";
    private static final String DONE_ON_DESK =
            "INSERT INTO inbox_done (entry, task_id, case_id, person_id, stage, outcome, done_at, "
                    + "number, enterprise, desk) SELECT :entry, :task, case_id, :person, :stage, :outcome, :at, number, "
                    + "enterprise, desk FROM inbox_item WHERE task_id = :task AND case_id = :case";

    private final Trips trips;
    private final Clock clock;

    KeepHints(Trips trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @EventListener
    public void on(SigningEvent event) {
        trips.later(
                "UPDATE inbox_item SET signers = :signers, signed = :signed, version = :version WHERE task_id = :task",
                new Values()
                        .with("signers", event.onTurn().toArray(UUID[]::new))
                        .with("signed", event.signing().progress())
                        .with("version", event.task().version())
                        .with("task", event.task().id()));
        if (event instanceof SigningEvent.SignerAnswered answered) {
            done(
                    answered.signer().id().toString(),
                    answered.task(),
                    answered.actor().personId(),
                    answered.signer().state().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Before the inbox lets go of the task. */
    @EventListener
    @Order(0)
    public void on(WorkflowEvent.TaskDone event) {
        Outcome outcome = event.task().outcome();
        if (outcome != null && !event.task().stage().isOfEnterprise()) {
            done(event.task().id(), event.task(), event.actor().personId(), outcome.code());
        }
    }

    @EventListener
    public void on(MovedEvent.TaskReturned event) {
        done(event.task().id(), event.task(), event.actor().personId(), Outcome.RETURN.code());
    }

    /** What was taken back is not done. */
    @EventListener
    public void on(MovedEvent.TaskTakenBack event) {
        trips.later(
                "DELETE FROM inbox_done WHERE entry = :task",
                new Values().with("task", event.task().id()));
    }

    @EventListener
    public void on(InboxEvent.TaskUrged event) {
        trips.later(
                "UPDATE inbox_item SET urged = urged + 1 WHERE task_id = :task",
                new Values().with("task", event.task().id()));
    }

    private void done(String entry, CaseTask task, @Nullable UUID person, String outcome) {
        if (person != null) {
            trips.later(
                    task.stage().isOnDesk() ? DONE_ON_DESK : DONE,
                    new Values()
                            .with("entry", entry)
                            .with("task", task.id())
                            .with("person", person)
                            .with("stage", task.stage().name())
                            .with("outcome", outcome)
                            .with("at", Timestamp.from(clock.instant()))
                            .with("case", task.caseId()));
        }
    }
}
