package org.fundcase.applicants;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** Other public money that enterprises received, as a spreadsheet. */
@Component
class SavedFunding implements ExportedList<FundingBook.EnteredFunding> {

    private final ListKeepers keepers;
    private final FundingBook funding;

    SavedFunding(ListKeepers keepers, FundingBook funding) {
        this.keepers = keepers;
        this.funding = funding;
    }

    @Override
    public String key() {
        return "other-funding";
    }

    @Override
    public List<Column<FundingBook.EnteredFunding>> columns() {
        return List.of(
                Column.text("export.enterprise", one -> one.funded().name()),
                Column.text("export.creditCode", one -> one.funded().code().value()),
                Column.text("rounds.list.project", one -> one.funded().project()),
                Column.text("export.source", one -> one.funded().source()),
                Column.number("budgets.year", one -> one.funded().year()),
                Column.money("finance.amount", one -> one.funded().amount()),
                Column.text("export.proof", FundingBook.EnteredFunding::proof),
                Column.text("standing.by", FundingBook.EnteredFunding::by));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/standing");
    }

    @Override
    public List<FundingBook.EnteredFunding> rows(Conditions where, SignedIn who, int most) {
        keepers.requireReading(who);
        return funding.funding(where.text("q"), most);
    }
}
