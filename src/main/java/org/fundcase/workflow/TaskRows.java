package org.fundcase.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code workflow_task}; every write puts the version up. */
@Component
class TaskRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trips trips;
    private final Substitutes substitutes;

    TaskRows(JdbcClient jdbc, Clock clock, Trips trips, Substitutes substitutes) {
        this.substitutes = substitutes;
        this.trips = trips;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction that begins a case nothing can have gone back yet. */
    record Begun(UUID caseId) {}

    void beginCase(UUID caseId, String deployment) {
        trips.once(new Begun(caseId), () -> true);
        trips.later(
                "INSERT INTO workflow_case (case_id, instance_id, deployment_id) VALUES (:case, :instance, :deployment)",
                new Values()
                        .with("case", caseId)
                        .with("instance", caseId.toString())
                        .with("deployment", deployment));
    }

    /** Nothing to wait for while there is no engine case. */
    void takeTurn(UUID caseId) {
        takeTurn(caseId, trips.begin()).get();
    }

    Later<?> takeTurn(UUID caseId, Trip trip) {
        return trip.ask(
                "SELECT 1 FROM workflow_case WHERE case_id = :case FOR UPDATE",
                Map.of("case", caseId),
                (row, n) -> caseId);
    }

    /** The task, with the turn of its case; refuses as {@link TaskRules#require}. */
    CaseTask lock(String taskId, int version, SignedIn by) {
        takeTurn(find(taskId).orElseThrow(Refusal::notFound).caseId());
        CaseTask task = get(taskId);
        TaskRules.requireFree(task, assignedAt(task), by, substitutes);
        TaskRules.requireSeen(task, version, by);
        return task;
    }

    private @Nullable Instant assignedAt(CaseTask task) {
        return task.assignee() == null
                ? null
                : jdbc.sql("SELECT assigned_at FROM workflow_task WHERE task_id = ? AND assigned_at IS NOT NULL")
                        .param(task.id())
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .optional()
                        .orElse(null);
    }

    Optional<CaseTask> find(String taskId) {
        trips.write();
        return jdbc.sql("SELECT * FROM workflow_task WHERE task_id = :id")
                .param("id", taskId)
                .query((row, n) -> task(row))
                .optional();
    }

    CaseTask get(String taskId) {
        return find(taskId).orElseThrow();
    }

    List<CaseTask> openOf(UUID caseId) {
        trips.write();
        return jdbc.sql("SELECT * FROM workflow_task WHERE case_id = :case AND state IN ('OPEN', 'HELD') "
                        + "AND plan_item_id <> :beside ORDER BY opened_at")
                .param("case", caseId)
                .param("beside", SideTasks.PLAN_ITEM)
                .query((row, n) -> task(row))
                .list();
    }

    List<UUID> officesOf(UUID caseId) {
        return jdbc.sql("SELECT DISTINCT office_id FROM workflow_task WHERE case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .list();
    }

    List<CaseTask> heldBy(UUID officeId, UUID person) {
        return jdbc.sql(
                        "SELECT * FROM workflow_task WHERE assignee = ? AND office_id = ? AND state IN ('OPEN', 'HELD') "
                                + "ORDER BY case_id, opened_no")
                .params(person, officeId)
                .query((row, n) -> task(row))
                .list();
    }

    CaseTask open(Bridge.Step step, String taskId, StepHandler.Seat seat) {
        CaseTask task = CaseTask.fresh(taskId, step.caseId(), step.stage(), seat);
        trips.later(
                "INSERT INTO workflow_task (task_id, case_id, stage, plan_item_id, office_id, opened_at, due, version) "
                        + "VALUES (:task, :case, :stage, :item, :office, :now, :due, :version)",
                new Values()
                        .with("task", taskId)
                        .with("case", step.caseId())
                        .with("stage", step.stage().name())
                        .with("item", step.planItemId())
                        .with("office", seat.officeId())
                        .with("now", Timestamp.from(clock.instant()))
                        .with("due", seat.due())
                        .with("version", task.version()));
        return task;
    }

    void assign(String taskId, @Nullable UUID person, @Nullable String name, String by) {
        jdbc.sql("UPDATE workflow_task SET assignee = :person, assignee_name = :name, assigned_at = :now, "
                        + "touched_by = :by, version = version + 1 WHERE task_id = :id")
                .param("person", person)
                .param("name", name)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", taskId)
                .update();
    }

    /** Puts the version up, for a change beside the task itself. */
    CaseTask touch(String taskId, String by) {
        jdbc.sql("UPDATE workflow_task SET touched_by = ?, version = version + 1 WHERE task_id = ?")
                .params(by, taskId)
                .update();
        return get(taskId);
    }

    void hold(String taskId) {
        jdbc.sql("UPDATE workflow_task SET state = 'HELD', held_since = :today, version = version + 1 "
                        + "WHERE task_id = :id AND state = 'OPEN'")
                .param("today", LocalDate.now(clock))
                .param("id", taskId)
                .update();
    }

    void resume(String taskId, @Nullable LocalDate due) {
        jdbc.sql("UPDATE workflow_task SET state = 'OPEN', held_since = NULL, due = :due, version = version + 1 "
                        + "WHERE task_id = :id AND state = 'HELD'")
                .param("due", due)
                .param("id", taskId)
                .update();
    }

    void moveDue(String taskId, LocalDate due) {
        jdbc.sql("UPDATE workflow_task SET due = ?, version = version + 1 WHERE task_id = ?")
                .params(due, taskId)
                .update();
    }

    void finish(CaseTask task, Outcome outcome, Actor actor) {
        close(task, CaseTask.State.DONE, outcome, actor);
    }

    /** Somebody ended it without doing it: the case goes back. */
    void leave(CaseTask task, Actor actor) {
        close(task, CaseTask.State.CANCELLED, Outcome.RETURN, actor);
    }

    private void close(CaseTask task, CaseTask.State state, Outcome outcome, Actor actor) {
        jdbc.sql(
                        "UPDATE workflow_task SET state = ?, outcome = ?, closed_by = ?, closed_by_name = ?, touched_by = ?, "
                                + "closed_at = ?, closed_no = nextval('workflow_step_no'), version = version + 1 WHERE task_id = ?")
                .param(state.name())
                .param(outcome.code())
                .param(actor.personId())
                .param(actor.name())
                .param(actor.name())
                .param(Timestamp.from(clock.instant()))
                .param(task.id())
                .update();
    }

    /** The tasks that a plan item which ended leaves undone. */
    List<CaseTask> cancel(String planItemId) {
        trips.write();
        return jdbc.sql("UPDATE workflow_task SET state = 'CANCELLED', version = version + 1 "
                        + "WHERE plan_item_id = ? AND state IN ('OPEN', 'HELD') RETURNING *")
                .param(planItemId)
                .query((row, n) -> task(row))
                .list();
    }

    static CaseTask task(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new CaseTask(
                row.getString("task_id"),
                row.getObject("case_id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("office_id", UUID.class),
                row.getObject("assignee", UUID.class),
                row.getString("assignee_name"),
                row.getObject("due", LocalDate.class),
                row.getObject("held_since", LocalDate.class),
                CaseTask.State.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.of(outcome),
                row.getInt("version"),
                row.getBoolean("signing"),
                row.getString("touched_by"),
                row.getString("desk"));
    }
}
