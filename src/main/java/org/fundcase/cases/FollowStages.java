package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.WorkflowEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the state of a case equal to the stage that its model entered, so that the model alone says what comes next. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowStages {

    private final CaseRows rows;

    FollowStages(CaseRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(WorkflowEvent.TaskOpened opened) {
        follow(opened.caseId(), opened.task().stage());
    }

    @EventListener
    void on(WorkflowEvent.TaskResumed resumed) {
        follow(resumed.caseId(), resumed.task().stage());
    }

    @EventListener
    void on(WorkflowEvent.StageEntered entered) {
        follow(entered.caseId(), entered.stage());
    }

    private void follow(UUID caseId, Stage stage) {
        if (stage.kind() != Subject.Kind.CASE || stage.isBeside()) {
            return;
        }
        GrantCase grantCase = rows.get(caseId);
        CaseState state = CaseState.at(stage);
        if (grantCase.state() != state && !isBesideMoney(grantCase.state(), stage)) {
            rows.update(grantCase.in(state));
        }
    }

    /** The project is carried out beside the payment; what is owed to it says more. */
    private static boolean isBesideMoney(CaseState state, Stage stage) {
        return switch (stage) {
            case COMPLETION -> state == CaseState.AWAITING_PAYMENT || state == CaseState.PAYMENT_RETURNED;
            case COMPLETION_CHECK, COMPLETION_APPROVAL, COMPLETION_RECTIFICATION, CLOSING, CLOSING_APPROVAL ->
                state == CaseState.PAYMENT_RETURNED;
            default -> false;
        };
    }
}
