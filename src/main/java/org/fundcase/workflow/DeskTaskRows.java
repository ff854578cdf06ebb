package org.fundcase.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tasks that wait on the desk of a room. */
@Component
class DeskTaskRows {

    private final JdbcClient jdbc;
    private final Trips trips;
    private final Clock clock;

    DeskTaskRows(JdbcClient jdbc, Trips trips, Clock clock) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.clock = clock;
    }

    /** As the turn of a case; what no model runs has a row from its first task on. */
    void take(UUID subject) {
        trips.write();
        jdbc.sql("INSERT INTO workflow_case (case_id, instance_id, deployment_id) VALUES (:id, :instance, '') "
                        + "ON CONFLICT (case_id) DO NOTHING")
                .param("id", subject)
                .param("instance", subject.toString())
                .update();
        jdbc.sql("SELECT 1 FROM workflow_case WHERE case_id = ? FOR UPDATE")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    Optional<CaseTask> open(String key) {
        trips.write();
        return jdbc.sql("SELECT * FROM workflow_task WHERE matter = ? AND state = 'OPEN'")
                .param(key)
                .query((row, n) -> TaskRows.task(row))
                .optional();
    }

    /** By key. */
    Map<String, CaseTask> open(Collection<String> keys) {
        trips.write();
        return byKey(jdbc.sql("SELECT * FROM workflow_task WHERE matter = ANY (?) AND state = 'OPEN'")
                .param(keys.toArray(String[]::new)));
    }

    /** Those of a subject and stage, by key. */
    Map<String, CaseTask> open(UUID subject, Stage stage) {
        trips.write();
        return byKey(jdbc.sql("SELECT * FROM workflow_task WHERE case_id = ? AND stage = ? AND matter IS NOT NULL "
                        + "AND state = 'OPEN'")
                .params(subject, stage.name()));
    }

    private static Map<String, CaseTask> byKey(JdbcClient.StatementSpec statement) {
        Map<String, CaseTask> tasks = new HashMap<>();
        statement.query(row -> {
            tasks.put(row.getString("matter"), TaskRows.task(row));
        });
        return tasks;
    }

    CaseTask insert(UUID subject, Stage stage, StepHandler.Seat seat, Matter matter) {
        return jdbc.sql("INSERT INTO workflow_task (task_id, case_id, stage, plan_item_id, office_id, opened_at, due, "
                        + "matter, desk) VALUES (:task, :case, :stage, :beside, :office, :now, :due, :matter, :desk) "
                        + "RETURNING *")
                .param("task", UUID.randomUUID().toString())
                .param("case", subject)
                .param("stage", stage.name())
                .param("beside", SideTasks.PLAN_ITEM)
                .param("office", seat.officeId())
                .param("now", Timestamp.from(clock.instant()))
                .param("due", seat.due())
                .param("matter", matter.key())
                .param("desk", matter.page())
                .query((row, n) -> TaskRows.task(row))
                .single();
    }

    void moveDue(String taskId, @Nullable LocalDate due) {
        jdbc.sql("UPDATE workflow_task SET due = :due, version = version + 1 WHERE task_id = :task")
                .param("due", due)
                .param("task", taskId)
                .update();
    }

    void cancel(String taskId) {
        jdbc.sql("UPDATE workflow_task SET state = 'CANCELLED', version = version + 1 WHERE task_id = ?")
                .param(taskId)
                .update();
    }
}
