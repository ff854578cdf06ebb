package org.fundcase.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code workflow_task}. */
@Component
class TaskRows {

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseTask> find(String taskId) {
        return jdbc.sql("SELECT * FROM workflow_task WHERE task_id = :id")
                .param("id", taskId)
                .query((row, n) -> task(row))
                .optional();
    }

    CaseTask get(String taskId) {
        return find(taskId).orElseThrow();
    }

    List<CaseTask> openOf(UUID caseId) {
        return jdbc.sql(
                        "SELECT * FROM workflow_task WHERE case_id = :case AND state IN ('OPEN', 'HELD') ORDER BY opened_at")
                .param("case", caseId)
                .query((row, n) -> task(row))
                .list();
    }

    private static CaseTask task(ResultSet row) throws SQLException {
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
                row.getString("outcome"),
                row.getInt("version"));
    }
}
