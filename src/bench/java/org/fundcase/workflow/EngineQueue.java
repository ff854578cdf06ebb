package org.fundcase.workflow;

import java.util.List;
import org.flowable.cmmn.api.CmmnTaskService;
import org.flowable.task.api.Task;
import org.flowable.task.api.TaskQuery;
import org.fundcase.bench.Site;

/** A queue as the engine's own task query gives it: the tasks of a candidate group by due date, and their number. */
public final class EngineQueue {

    private final CmmnTaskService tasks;

    public EngineQueue(Site site) {
        this.tasks = site.bean(CmmnTaskService.class);
    }

    public List<String> page(String group, int size) {
        return query(group)
                .orderByTaskDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, size)
                .stream()
                .map(Task::getId)
                .toList();
    }

    public long count(String group) {
        return query(group).count();
    }

    private TaskQuery query(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group);
    }
}
