package org.fundcase.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.Visible;
import org.fundcase.cases.CaseCard;
import org.fundcase.cases.FilingEvent.ApplicationSubmitted;
import org.fundcase.kernel.Bigrams;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.recovery.Recovery;
import org.fundcase.recovery.RecoveryEvent.RecoveryOpened;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundOpened;
import org.fundcase.schemes.Schemes;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.MovedEvent;
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
    private final Schemes schemes;
    private final Clock clock;

    KeepInbox(Trips trips, Schemes schemes, Clock clock) {
        this.trips = trips;
        this.schemes = schemes;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        CaseCard card = submitted.card();
        trips.later(
                "INSERT INTO inbox_case (case_id, number, enterprise, item, item_name, item_name_en, district, round_id, amount_fen, "
                        + "returned, bigrams) VALUES (:case, :number, :enterprise, :item, :itemName, :itemNameEn, :district, :roundId, "
                        + ":amount, :again, to_tsvector('simple', :bigrams)) ON CONFLICT (case_id) DO UPDATE SET "
                        + "enterprise = :enterprise, district = :district, amount_fen = :amount, returned = :again, "
                        + "bigrams = to_tsvector('simple', :bigrams)",
                card.values()
                        .with("item", card.item())
                        .with("amount", fen(submitted.bound()))
                        .with("again", submitted.again()));
        if (submitted.again()) {
            refresh(card.id());
        }
    }

    /** A round's own tasks stand in the same queues. */
    @EventListener
    void on(RoundOpened opened) {
        Round round = opened.round();
        Words scheme = schemes.pinned(round.deployment()).title();
        trips.later(
                "INSERT INTO inbox_case (case_id, number, enterprise, item, item_name, item_name_en, district, round_id, "
                        + "returned, bigrams) VALUES (:round, :number, :title, '', :scheme, :schemeEn, '', :round, false, "
                        + "to_tsvector('simple', :pairs))",
                new Values()
                        .with("round", round.id())
                        .with("number", round.prefix())
                        .with("title", round.title())
                        .with("scheme", scheme.zh())
                        .with("schemeEn", scheme.en())
                        .with("pairs", Bigrams.of(round.title())));
    }

    /** A recovery's tasks stand there under the party's name. */
    @EventListener
    void on(RecoveryOpened opened) {
        Recovery recovery = opened.recovery();
        Words scheme = schemes.pinned(recovery.deployment()).title();
        trips.later(
                "INSERT INTO inbox_case (case_id, number, enterprise, item, item_name, item_name_en, district, round_id, "
                        + "returned, bigrams) VALUES (:recovery, :number, :party, '', :scheme, :schemeEn, '', :recovery, false, "
                        + "to_tsvector('simple', :pairs))",
                new Values()
                        .with("recovery", recovery.id())
                        .with("number", recovery.number())
                        .with("party", recovery.party())
                        .with("scheme", scheme.zh())
                        .with("schemeEn", scheme.en())
                        .with("pairs", Bigrams.of(recovery.party())));
    }

    @EventListener
    void on(WorkflowEvent.TaskOpened opened) {
        CaseTask task = opened.task();
        if (task.stage().isOfEnterprise()) {
            return;
        }
        Matter matter = opened.matter();
        if (matter != null) {
            desk(task, matter);
            return;
        }
        trips.later(
                "WITH opened AS (INSERT INTO inbox_item (task_id, case_id, office_id, stage, due, sort_due, opened_at, "
                        + "version, number, enterprise, item, item_name, item_name_en, district, round_id, amount_fen, "
                        + "returned, bigrams, city, sent_back) SELECT :task, case_id, :office, :stage, :due, :sort, :opened, :version, "
                        + "number, enterprise, item, item_name, item_name_en, district, round_id, amount_fen, returned, "
                        + "bigrams, " + Visible.city("inbox_case.case_id")
                        + ", :sentBack FROM inbox_case WHERE case_id = :case RETURNING *) "
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
                        .with("sentBack", opened.sentBack() != null)
                        .with("case", task.caseId()));
    }

    /** What waits on the desk of a room brings along what a queue shows of it. */
    private void desk(CaseTask task, Matter matter) {
        Money amount = matter.amount();
        trips.later(
                "WITH opened AS (INSERT INTO inbox_item (task_id, case_id, office_id, stage, due, sort_due, opened_at, "
                        + "version, number, enterprise, item, item_name, item_name_en, district, round_id, amount_fen, "
                        + "returned, bigrams, city, desk) VALUES (:task, :case, :office, :stage, :due, :sort, :opened, "
                        + ":version, :number, :title, '', :context, :contextEn, :district, (SELECT round_id FROM "
                        + "inbox_case WHERE case_id = :case), :amount, false, to_tsvector('simple', :pairs), "
                        + "(SELECT city FROM accounts_office WHERE id = :office), :desk) RETURNING *) "
                        + "INSERT INTO inbox_reader (office_id, sort_due, task_id, relations) "
                        + "SELECT r.office_id, o.sort_due, o.task_id, r.relations "
                        + "FROM opened o CROSS JOIN LATERAL " + Visible.offices("o.case_id")
                        + " r WHERE NOT :close OR r.office_id = o.office_id OR EXISTS (SELECT 1 FROM accounts_office a "
                        + "WHERE a.id = r.office_id AND a.kind = 'AUDIT')",
                new Values()
                        .with("task", task.id())
                        .with("case", task.caseId())
                        .with("office", task.officeId())
                        .with("stage", task.stage().name())
                        .with("due", task.due())
                        .with("sort", sort(task))
                        .with("opened", Timestamp.from(clock.instant()))
                        .with("version", task.version())
                        .with("number", matter.number())
                        .with("title", matter.title())
                        .with("context", matter.context().zh())
                        .with("contextEn", matter.context().en())
                        .with("district", matter.district())
                        .with("amount", amount == null ? null : amount.fen())
                        .with("pairs", Bigrams.of(matter.title() + " " + matter.number()))
                        .with("close", task.stage().isKeptClose())
                        .with("desk", matter.page()));
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
        remove(done.task());
    }

    @EventListener
    void on(MovedEvent.TaskReturned returned) {
        remove(returned.task());
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
