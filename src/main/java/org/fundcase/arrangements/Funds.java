package org.fundcase.arrangements;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Budget;
import org.fundcase.funding.Budgets;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Round;
import org.springframework.stereotype.Component;

/** Finds the budget that an arrangement is paid from. */
@Component
class Funds {

    private final Budgets budgets;

    Funds(Budgets budgets) {
        this.budgets = budgets;
    }

    /** The year whose budget bears what is decided today. */
    int year() {
        return budgets.year();
    }

    /** @throws Refusal conflict if the round's scheme has no budget in that year */
    UUID budget(Round round, int year, SignedIn by) {
        return budgets.of(by).stream()
                .filter(budget -> budget.year() == year
                        && budget.schemeId().equals(round.scheme().id()))
                .findFirst()
                .map(Budget::id)
                .orElseThrow(
                        () -> Refusal.conflict("no-budget", "{0} 年还没有批复的预算，不能下达。先编报、批复预算。", Integer.toString(year)));
    }
}
