package org.fundcase.review;

import org.fundcase.funding.Budgets;
import org.fundcase.rounds.RankBasis;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the budget of the year has left for a round. Where an operator pays, what its special account holds counts too. */
@Component
class FundingLine {

    private final Budgets budgets;
    private final Schemes schemes;

    FundingLine(Budgets budgets, Schemes schemes) {
        this.budgets = budgets;
        this.schemes = schemes;
    }

    /** Null while no budget of the year is approved. */
    RankBasis.@Nullable Line of(Round round) {
        int year = budgets.year();
        Scheme scheme = schemes.pinned(round.deployment());
        boolean filledBefore = scheme.step("pay")
                .filter(step -> step.by() == Step.OfficeRole.OPERATOR)
                .isPresent();
        return budgets.free(scheme.id(), year, filledBefore)
                .map(free -> new RankBasis.Line(year, free))
                .orElse(null);
    }
}
