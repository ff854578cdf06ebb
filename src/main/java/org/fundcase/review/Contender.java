package org.fundcase.review;

import java.util.Objects;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenList.Standing;

/**
 * An application that the ranking takes into account.
 *
 * @param pooled whether an earlier round left it in the project pool
 */
record Contender(GrantCase grantCase, Enterprise enterprise, Proposal proposal, boolean pooled) {

    private static final String POOLED = Words.of("项目库往年项目").zh();

    Money amount() {
        return proposal.amount();
    }

    /** Whether the experts say the same of both; two that nobody scored are not compared. */
    boolean isTiedWith(Contender other) {
        return proposal.score() != null
                && other.proposal.score() != null
                && proposal.score().compareTo(other.proposal.score()) == 0;
    }

    FrozenList.Entry entry(int place) {
        String district = Objects.requireNonNullElse(enterprise.profile().district(), "");
        return new FrozenList.Entry(
                place,
                grantCase.id(),
                grantCase.requiredFiling().number(),
                enterprise.profile().name(),
                district,
                grantCase.item(),
                grantCase.contents().project(),
                proposal.score(),
                amount(),
                Standing.SELECTED,
                pooled ? POOLED : "",
                "");
    }
}
