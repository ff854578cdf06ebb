package org.fundcase.inbox;

import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.GrantCase;
import org.fundcase.recovery.Recovery;
import org.fundcase.recovery.RecoveryPanel;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The operations on the page of an application, a round and a recovery, which are tasks alike. */
@Component
class OperationsPanel implements CasePanel, RoundPanel, RecoveryPanel {

    private final ShowOperations operations;

    OperationsPanel(ShowOperations operations) {
        this.operations = operations;
    }

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        operations.fill(grantCase.id(), me, model);
    }

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        operations.fill(round.id(), me, model);
    }

    @Override
    public void fill(Recovery recovery, SignedIn me, Model model) {
        operations.fill(recovery.id(), me, model);
    }
}
