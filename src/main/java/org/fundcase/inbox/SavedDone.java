package org.fundcase.inbox;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** What a person has done, as a spreadsheet. */
@Component
class SavedDone implements ExportedList<DoneRows.Done> {

    private final DoneRows rows;

    SavedDone(DoneRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "done";
    }

    @Override
    public List<Column<DoneRows.Done>> columns() {
        return List.of(
                Column.text("inbox.number", DoneRows.Done::number),
                Column.text("inbox.enterprise", DoneRows.Done::enterprise),
                Column.message("inbox.stage", done -> "stage." + done.stage()),
                Column.message("field.outcome", done -> "outcome." + done.outcome()),
                Column.moment("inbox.doneAt", DoneRows.Done::at));
    }

    @Override
    public String page(Conditions where) {
        return "/inbox?tab=done";
    }

    @Override
    public List<DoneRows.Done> rows(Conditions where, SignedIn who, int most) {
        return rows.first(who, most);
    }
}
