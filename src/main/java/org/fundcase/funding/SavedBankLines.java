package org.fundcase.funding;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** Lines of the banks' files that nobody has looked at, as a spreadsheet. */
@Component
class SavedBankLines implements ExportedList<DeskRows.OpenLine> {

    private final FinanceDesk desk;

    SavedBankLines(FinanceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "bank-lines";
    }

    @Override
    public List<Column<DeskRows.OpenLine>> columns() {
        return List.of(
                Column.text("export.file", DeskRows.OpenLine::file),
                Column.number("export.line", DeskRows.OpenLine::line),
                Column.text("export.content", DeskRows.OpenLine::content),
                Column.words("standing.why", DeskRows.OpenLine::reason),
                Column.moment("export.receivedAt", DeskRows.OpenLine::at));
    }

    @Override
    public String page(Conditions where) {
        return "/finance?tab=LINES";
    }

    @Override
    public List<DeskRows.OpenLine> rows(Conditions where, SignedIn who, int most) {
        return desk.lines(who).stream().limit(most).toList();
    }
}
