package org.fundcase.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.Visible;
import org.fundcase.cases.CaseCard;
import org.fundcase.cases.CaseEvent.ApplicationSubmitted;
import org.fundcase.kernel.Bigrams;
import org.fundcase.kernel.Money;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.WorkflowEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the inbox equal to the open tasks of offices, in the transaction of each step. Tasks of enterprises are shown
 * with their applications, not here. Who may read a task is kept as it is when the task opens.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepInbox {

    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Trips trips;
    private final Clock clock;

    KeepInbox(Trips trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        CaseCard card = submitted.card();
        trips.later(
                "INSERT INTO inbox_case (case_id, number, enterprise, item, item_name, item_name_en, district, round_id, amount_fen, "
                        + "returned, bigrams) VALUES (:case, :number, :enterprise, :item, :itemName, :itemNameEn, :district, :round, "
                        + ":amount, :again, to_tsvector('simple', :pairs)) ON CONFLICT (case_id) DO UPDATE SET "
                        + "enterprise = :enterprise, district = :district, amount_fen = :amount, returned = :again, "
                        + "bigrams = to_tsvector('simple', :pairs)",
                new Values()
                        .with("case", card.id())
                        .with("number", card.number())
                        .with("enterprise", card.enterprise())
                        .with("item", card.item())
                        .with("itemName", card.itemName().zh())
                        .with("itemNameEn", card.itemName().en())
                        .with("district", card.district().zh())
                        .with("round", card.roundId())
                        .with("amount", fen(submitted.bound()))
                        .with("again", submitted.again())
                        .with("pairs", Bigrams.of(card.enterprise())));
        if (submitted.again()) {
            refresh(card.id());
        }
    }

    @EventListener
    void on(WorkflowEvent.TaskOpened opened) {
        CaseTask task = opened.task();
        if (task.stage() == Stage.CORRECTION) {
            return;
        }
        trips.later(
                "WITH opened AS (INSERT INTO inbox_item (task_id, case_id, office_id, stage, due, sort_due, opened_at, "
                        + "version, number, enterprise, item, item_name, item_name_en, district, round_id, amount_fen, "
                        + "returned, bigrams, city) SELECT :task, case_id, :office, :stage, :due, :sort, :opened, :version, "
                        + "number, enterprise, item, item_name, item_name_en, district, round_id, amount_fen, returned, "
                        + "bigrams, " + Visible.city("inbox_case.case_id")
                        + " FROM inbox_case WHERE case_id = :case RETURNING *) "
                        + "INSERT INTO inbox_reader (office_id, sort_due, task_id, relations) "
                        + "SELECT r.office_id, o.sort_due, o.task_id, r.relations "
                        + "FROM opened o CROSS JOIN LATERAL " + Visible.offices("o.case_id") + " r",
                new Values()
                        .with("task", task.id())
                        .with("office", task.officeId())
                        .with("stage", task.stage().name())
                        .with("due", task.due())
                        .with("sort", sort(task))
                        .with("opened", Timestamp.from(clock.instant()))
                        .with("version", task.version())
                        .with("case", task.caseId()));
    }

    @EventListener
    void on(WorkflowEvent.TaskAssigned assigned) {
        update(assigned.task());
    }

    @EventListener
    void on(WorkflowEvent.TaskHeld held) {
        update(held.task());
    }

    @EventListener
    void on(WorkflowEvent.TaskResumed resumed) {
        update(resumed.task());
    }

    @EventListener
    void on(WorkflowEvent.DueMoved moved) {
        update(moved.task());
    }

    @EventListener
    void on(WorkflowEvent.TaskDone done) {
        UUID person = done.actor().personId();
        Outcome outcome = done.task().outcome();
        if (person != null && outcome != null) {
            trips.later(
                    "INSERT INTO inbox_done (task_id, case_id, person_id, stage, outcome, done_at, number, enterprise) "
                            + "SELECT task_id, case_id, :person, stage, :outcome, :at, number, enterprise "
                            + "FROM inbox_item WHERE task_id = :task",
                    new Values()
                            .with("person", person)
                            .with("outcome", outcome.code())
                            .with("at", Timestamp.from(clock.instant()))
                            .with("task", done.task().id()));
        }
        remove(done.task());
    }

    @EventListener
    void on(WorkflowEvent.TaskCancelled cancelled) {
        remove(cancelled.task());
    }

    /** A correction may change name, district and amount of a case whose task waits. */
    private void refresh(UUID caseId) {
        trips.later(
                "UPDATE inbox_item i SET enterprise = c.enterprise, district = c.district, amount_fen = c.amount_fen, "
                        + "returned = c.returned, bigrams = c.bigrams FROM inbox_case c "
                        + "WHERE c.case_id = i.case_id AND i.case_id = :case",
                new Values().with("case", caseId));
    }

    private void update(CaseTask task) {
        trips.later(
                "WITH item AS (UPDATE inbox_item SET assignee = :assignee, assignee_name = :name, due = :due, "
                        + "held = :held, sort_due = :sort, version = :version WHERE task_id = :task) "
                        + "UPDATE inbox_reader SET sort_due = :sort WHERE task_id = :task AND sort_due <> :sort",
                new Values()
                        .with("assignee", task.assignee())
                        .with("name", task.assigneeName())
                        .with("due", task.due())
                        .with("held", task.state() == CaseTask.State.HELD)
                        .with("sort", sort(task))
                        .with("version", task.version())
                        .with("task", task.id()));
    }

    private void remove(CaseTask task) {
        trips.later(
                "WITH item AS (DELETE FROM inbox_item WHERE task_id = :task) "
                        + "DELETE FROM inbox_reader WHERE task_id = :task",
                new Values().with("task", task.id()));
    }

    private static LocalDate sort(CaseTask task) {
        LocalDate due = task.due();
        return due == null || task.state() == CaseTask.State.HELD ? LAST : due;
    }

    private static @Nullable Long fen(@Nullable String bound) {
        return bound == null ? null : Money.yuan(bound.replace(",", "")).fen();
    }
}
