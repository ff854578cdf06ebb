package org.fundcase.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
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

    TaskRows(JdbcClient jdbc, Clock clock, Trips trips) {
        this.trips = trips;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void beginCase(UUID caseId, String deployment) {
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
        TaskRules.require(task, version, by);
        return task;
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
        return jdbc.sql(
                        "SELECT * FROM workflow_task WHERE case_id = :case AND state IN ('OPEN', 'HELD') ORDER BY opened_at")
                .param("case", caseId)
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

    void assign(String taskId, @Nullable UUID person, @Nullable String name) {
        jdbc.sql("UPDATE workflow_task SET assignee = ?, assignee_name = ?, version = version + 1 WHERE task_id = ?")
                .params(person, name, taskId)
                .update();
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
        jdbc.sql("UPDATE workflow_task SET state = 'DONE', outcome = ?, closed_by = ?, closed_by_name = ?, "
                        + "closed_at = ?, version = version + 1 WHERE task_id = ?")
                .param(outcome.code())
                .param(actor.personId())
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

    private static CaseTask task(ResultSet row) throws SQLException {
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
                row.getInt("version"));
    }
}
