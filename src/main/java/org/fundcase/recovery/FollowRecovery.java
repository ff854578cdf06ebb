package org.fundcase.recovery;

import java.util.UUID;
import org.fundcase.kernel.PaperServed;
import org.fundcase.kernel.Subject;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.WorkflowEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the state of a recovery equal to its model's stage, and the days on which its papers were served. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowRecovery {

    private final RecoveryRows rows;
    private final CourseRows course;

    FollowRecovery(RecoveryRows rows, CourseRows course) {
        this.rows = rows;
        this.course = course;
    }

    @EventListener
    void on(WorkflowEvent.TaskOpened opened) {
        follow(opened.caseId(), opened.task().stage());
    }

    private void follow(UUID recovery, Stage stage) {
        if (stage.kind() == Subject.Kind.RECOVERY) {
            rows.update(recovery, State.at(stage));
        }
    }

    @EventListener
    void on(PaperServed served) {
        if (served.subject().kind() == Subject.Kind.RECOVERY) {
            course.insert(served);
        }
    }
}
