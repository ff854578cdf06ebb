package org.fundcase.allocation;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SecondPersons;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Budgets;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.springframework.stereotype.Component;

/** Who may issue a plan: of the office that issues, those with the right to confirm who did not propose it. */
@Component
class PlanIssuers {

    private final SecondPersons seconds;
    private final Budgets budgets;

    PlanIssuers(SecondPersons seconds, Budgets budgets) {
        this.seconds = seconds;
        this.budgets = budgets;
    }

    /**
     * @param proposer name of who proposed the plan
     * @param mayIssue whether the reader is one of them; so it is while there is no budget, which the step then says
     * @param names of those who may
     */
    record Shown(String proposer, boolean mayIssue, List<String> names) {}

    Shown of(Round round, UUID proposedBy, String proposer, SignedIn me) {
        return budgets.find(round.scheme().id(), budgets.year())
                .map(budget -> of(seconds.besides(proposedBy, me, Subject.ofFund(budget)), proposer, me))
                .orElseGet(() -> new Shown(proposer, true, List.of()));
    }

    private static Shown of(List<SignedIn> seconds, String proposer, SignedIn me) {
        List<SignedIn> own = seconds.stream()
                .filter(one -> one.officeId().equals(me.officeId()))
                .toList();
        return new Shown(
                proposer,
                own.stream().anyMatch(one -> one.personId().equals(me.personId())),
                own.stream().map(SignedIn::name).toList());
    }
}
