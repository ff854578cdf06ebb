package org.fundcase.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.trips.Trips;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tasks that no plan item stands behind. */
@Component
class SideTaskRows {

    private final JdbcClient jdbc;
    private final Trips trips;

    SideTaskRows(JdbcClient jdbc, Trips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    /** The open ones of a case, the earliest first. */
    List<CaseTask> openOf(UUID caseId) {
        trips.write();
        return jdbc.sql("SELECT * FROM workflow_task WHERE case_id = :case AND state = 'OPEN' "
                        + "AND plan_item_id = :beside ORDER BY opened_no")
                .param("case", caseId)
                .param("beside", SideTasks.PLAN_ITEM)
                .query((row, n) -> TaskRows.task(row))
                .list();
    }

    /** By case. */
    Map<UUID, SideTasks.Doer> doers(Collection<UUID> cases, Stage stage) {
        trips.write();
        Map<UUID, SideTasks.Doer> doers = new HashMap<>();
        jdbc.sql(
                        "SELECT DISTINCT ON (case_id) case_id, closed_by, office_id FROM workflow_task WHERE case_id = ANY (?) "
                                + "AND stage = ? AND state = 'DONE' AND NOT reversed AND closed_by IS NOT NULL "
                                + "ORDER BY case_id, closed_no DESC")
                .params(cases.toArray(UUID[]::new), stage.name())
                .query(row -> {
                    doers.put(
                            row.getObject(1, UUID.class),
                            new SideTasks.Doer(row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
                });
        return doers;
    }

    /** Empty if it is not open any more. */
    Optional<CaseTask> cancel(String taskId) {
        trips.write();
        return jdbc.sql("UPDATE workflow_task SET state = 'CANCELLED', version = version + 1 "
                        + "WHERE task_id = ? AND state IN ('OPEN', 'HELD') RETURNING *")
                .param(taskId)
                .query((row, n) -> TaskRows.task(row))
                .optional();
    }
}
