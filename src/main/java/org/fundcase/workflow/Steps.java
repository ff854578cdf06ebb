package org.fundcase.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The finished steps of a case that still stand, in the order in which they were opened and finished. */
@Component
class Steps {

    /**
     * A task with its place in the course of its case.
     *
     * @param closedNo 0 while it is open
     * @param reversed done, and undone since
     */
    record Step(CaseTask task, @Nullable UUID closedBy, long openedNo, long closedNo, boolean reversed) {

        Stage stage() {
            return task.stage();
        }

        /** Whether it began only when the other had ended. */
        boolean isAfter(Step other) {
            return openedNo > other.closedNo;
        }
    }

    private final JdbcClient jdbc;
    private final Trips trips;

    Steps(JdbcClient jdbc, Trips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    /** What was done and stands, the latest last. */
    List<Step> standing(UUID caseId) {
        return select(
                "case_id = :id AND state = 'DONE' AND NOT reversed AND plan_item_id <> :beside ORDER BY closed_no",
                caseId);
    }

    /** All tasks of a case that opened after a step had ended, whatever became of them. */
    List<Step> since(Step step) {
        return select(
                        "case_id = :id AND state <> 'CANCELLED' AND plan_item_id <> :beside ORDER BY opened_no",
                        step.task().caseId())
                .stream()
                .filter(other -> other.isAfter(step))
                .toList();
    }

    Optional<Step> find(String taskId) {
        return select("task_id = :id", taskId).stream().findFirst();
    }

    void reverse(Step step) {
        jdbc.sql("UPDATE workflow_task SET reversed = true WHERE task_id = ?")
                .param(step.task().id())
                .update();
    }

    /** A case that starts again has no step behind it. */
    void reverseAll(UUID caseId) {
        trips.write();
        jdbc.sql("UPDATE workflow_task SET reversed = true WHERE case_id = ? AND state = 'DONE'")
                .param(caseId)
                .update();
    }

    void sentBack(String taskId, SentBack why) {
        trips.later(
                "INSERT INTO workflow_return (task_id, from_stage, reason, by_name) VALUES (:task, :from, :reason, :by)",
                new Values()
                        .with("task", taskId)
                        .with("from", why.from().name())
                        .with("reason", why.reason())
                        .with("by", why.by()));
    }

    Optional<SentBack> whySentBack(String taskId) {
        return jdbc.sql("SELECT * FROM workflow_return WHERE task_id = ?")
                .param(taskId)
                .query((row, n) -> new SentBack(
                        Stage.valueOf(row.getString("from_stage")), row.getString("reason"), row.getString("by_name")))
                .optional();
    }

    private List<Step> select(String where, Object id) {
        trips.write();
        return jdbc.sql("SELECT * FROM workflow_task WHERE " + where)
                .params(Map.of("id", id, "beside", SideTasks.PLAN_ITEM))
                .query((row, n) -> step(row))
                .list();
    }

    static Step step(ResultSet row) throws SQLException {
        return new Step(
                TaskRows.task(row),
                row.getObject("closed_by", UUID.class),
                row.getLong("opened_no"),
                row.getLong("closed_no"),
                row.getBoolean("reversed"));
    }
}
