package org.fundcase.inbox;

import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.GrantCase;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The operations on the page of an application and of a round, which are tasks alike. */
@Component
class OperationsPanel implements CasePanel, RoundPanel {

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
}
