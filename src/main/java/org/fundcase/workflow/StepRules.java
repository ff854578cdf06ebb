package org.fundcase.workflow;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every room whether somebody is bound not to do a step. */
@Component
public class StepRules {

    private final ObjectProvider<StepRule> rooms;
    private final TaskRows tasks;

    StepRules(ObjectProvider<StepRule> rooms, TaskRows tasks) {
        this.rooms = rooms;
        this.tasks = tasks;
    }

    /** @throws org.fundcase.kernel.Refusal if the person may not do a step of that stage */
    public void require(UUID subjectId, Stage stage, SignedIn who) {
        rooms.stream().filter(room -> room.binds(who)).forEach(room -> room.require(subjectId, stage, who));
    }

    /** As {@link #require(UUID, Stage, SignedIn)} for the step of a task; what is no task is told elsewhere. */
    void require(String taskId, SignedIn who) {
        if (rooms.stream().anyMatch(room -> room.binds(who))) {
            tasks.find(taskId).ifPresent(task -> require(task.caseId(), task.stage(), who));
        }
    }
}
