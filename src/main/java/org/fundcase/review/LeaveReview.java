package org.fundcase.review;

import org.fundcase.workflow.MovedEvent.TaskReturned;
import org.fundcase.workflow.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An application that is sent back out of the review is not read by experts meanwhile. */
@Component
class LeaveReview {

    private final Invitations invitations;

    LeaveReview(Invitations invitations) {
        this.invitations = invitations;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskReturned returned) {
        if (returned.task().stage() == Stage.REVIEW) {
            invitations.close(returned.task().caseId(), returned.actor());
        }
    }
}
