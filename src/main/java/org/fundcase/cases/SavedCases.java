package org.fundcase.cases;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** The submitted cases that a person may see, as a spreadsheet. */
@Component
class SavedCases implements ExportedList<CaseList.Row> {

    private static final String PAGE = "/cases";

    private final CaseList list;

    SavedCases(CaseList list) {
        this.list = list;
    }

    @Override
    public String key() {
        return "cases";
    }

    @Override
    public List<Column<CaseList.Row>> columns() {
        return List.of(
                Column.text("inbox.number", CaseList.Row::number),
                Column.text("inbox.enterprise", CaseList.Row::enterprise),
                Column.words("case.item", CaseList.Row::itemName),
                Column.words("case.district", CaseList.Row::district),
                Column.text("case.round", CaseList.Row::round),
                Column.message(
                        "accounts.state", row -> "caseState." + row.standing().key()),
                Column.moment("track.filed", CaseList.Row::submittedAt));
    }

    @Override
    public String page(Conditions where) {
        return where.on(PAGE);
    }

    @Override
    public List<CaseList.Row> rows(Conditions where, SignedIn who, int most) {
        return list.first(new CaseList.Search(where.text("q"), where.id("round"), null), most, who);
    }
}
