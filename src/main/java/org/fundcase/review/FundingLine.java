package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    FundingLine(Budgets budgets, Schemes schemes, Clock clock) {
        this.budgets = budgets;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Null while no budget of the year is approved. */
    RankBasis.@Nullable Line of(Round round) {
        int year = LocalDate.now(clock).getYear();
        Scheme scheme = schemes.pinned(round.deployment());
        boolean filledBefore = scheme.step("pay")
                .filter(step -> step.by() == Step.OfficeRole.OPERATOR)
                .isPresent();
        return budgets.free(scheme.id(), year, filledBefore)
                .map(free -> new RankBasis.Line(year, free))
                .orElse(null);
    }
}
