package org.fundcase.review;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives the case page what the review proposes, and while the person's office reviews, the form to lower it. */
@Component
class ProposalPanel implements CasePanel {

    private final Proposals proposals;
    private final Workflow workflow;

    ProposalPanel(Proposals proposals, @Lazy Workflow workflow) {
        this.proposals = proposals;
        this.workflow = workflow;
    }

    /**
     * @param made in force; null while nobody lowered the bound
     * @param bound what the rules allow at most; null where they give no amount
     * @param open whether the person may propose now
     */
    record Shown(@Nullable Proposal made, @Nullable Money bound, boolean open) {}

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        UUID id = grantCase.id();
        Proposal made = proposals.of(id).orElse(null);
        if (grantCase.state() != CaseState.IN_REVIEW && made == null) {
            return;
        }
        boolean open = workflow.openTasks(id).stream()
                .anyMatch(
                        task -> task.stage() == Stage.REVIEW && task.officeId().equals(me.officeId()));
        model.addAttribute("proposal", new Shown(made, proposals.bound(id), open));
    }
}
