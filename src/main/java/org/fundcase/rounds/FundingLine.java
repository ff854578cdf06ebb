package org.fundcase.rounds;

import java.util.List;
import org.fundcase.funding.Budgets;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the budget of the year has left for a round. Where an operator pays, what its special account holds counts too. */
@Component
public class FundingLine {

    private final Budgets budgets;
    private final ListClaims claims;
    private final Schemes schemes;

    FundingLine(Budgets budgets, ListClaims claims, Schemes schemes) {
        this.budgets = budgets;
        this.claims = claims;
        this.schemes = schemes;
    }

    /**
     * The line with what other rounds took off it; null while no budget of the year is approved.
     *
     * @param taken by other rounds' lists in force, of the year
     */
    public record Drawn(RankBasis.@Nullable Line line, List<RankBasis.Taken> taken) {}

    /** Nobody else takes of the same budget until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Drawn of(Round round) {
        List<RankBasis.Taken> taken = claims.against(round, budgets.year());
        RankBasis.Line line = line(round, taken);
        return new Drawn(line, line == null ? List.of() : taken);
    }

    private RankBasis.@Nullable Line line(Round round, List<RankBasis.Taken> taken) {
        int year = budgets.year();
        Scheme scheme = schemes.pinned(round.deployment());
        boolean filledBefore = scheme.step("pay")
                .filter(step -> step.by() == Step.OfficeRole.OPERATOR)
                .isPresent();
        return budgets.free(scheme.id(), year, filledBefore)
                .map(free -> taken.stream().map(RankBasis.Taken::city).reduce(free, Money::minus))
                .map(left -> new RankBasis.Line(year, left.isPositive() ? left : Money.ZERO))
                .orElse(null);
    }
}
