package org.fundcase.funding;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The budgets of a city, as a spreadsheet. */
@Component
class SavedBudgets implements ExportedList<Budget> {

    private final Budgets budgets;
    private final Schemes schemes;

    SavedBudgets(Budgets budgets, Schemes schemes) {
        this.budgets = budgets;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "budgets";
    }

    @Override
    public List<Column<Budget>> columns() {
        return List.of(
                Column.words("budgets.scheme", budget -> schemes.title(budget.schemeId())),
                Column.number("budgets.year", Budget::year),
                Column.money("budgets.appropriated", Budget::appropriated),
                Column.money("budgets.districtShare", Budget::districtShare),
                Column.money("budgets.allocated", Budget::allocated),
                Column.money("budgets.unallocated", Budget::unallocated),
                Column.money("finance.committed", Budget::committed),
                Column.money("finance.paid", Budget::paid),
                Column.money("finance.returned", Budget::returned),
                Column.number("export.rate", Budget::executionRate));
    }

    @Override
    public String page(Conditions where) {
        return "/budgets";
    }

    @Override
    public List<Budget> rows(Conditions where, SignedIn who, int most) {
        return budgets.of(who).stream().limit(most).toList();
    }
}
