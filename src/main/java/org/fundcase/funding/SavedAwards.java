package org.fundcase.funding;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** Awards with money that nobody asked for yet, as a spreadsheet. */
@Component
class SavedAwards implements ExportedList<Award> {

    private final DeskRows rows;
    private final MoneyScope scope;
    private final FinanceDesk desk;
    private final Schemes schemes;

    SavedAwards(DeskRows rows, MoneyScope scope, FinanceDesk desk, Schemes schemes) {
        this.rows = rows;
        this.scope = scope;
        this.desk = desk;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "awards";
    }

    @Override
    public List<Column<Award>> columns() {
        return List.of(
                Column.text("finance.number", Award::number),
                Column.text("finance.payee", Award::payee),
                Column.words("export.item", award -> schemes.itemName(award.item())),
                Column.text("finance.paper", Award::paper),
                Column.day("export.issuedOn", Award::issuedOn),
                Column.day("finance.due", Award::dueOn),
                Column.money("finance.committed", Award::committed),
                Column.money("finance.open", Award::open),
                Column.money("finance.requested", Award::requested),
                Column.money("finance.paid", Award::paid),
                Column.money("finance.returned", Award::returned),
                Column.money("plan.city", Award::cityShare),
                Column.money("plan.district", Award::districtShare));
    }

    @Override
    public String page(Conditions where) {
        return "/finance?tab=" + (where.flag("late") ? "LATE" : "OPEN");
    }

    @Override
    public List<Award> rows(Conditions where, SignedIn who, int most) {
        return rows.open(scope.of(who), where.flag("late") ? desk.today() : null, null, most);
    }
}
