package org.fundcase.inbox;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** A queue of tasks as a spreadsheet. */
@Component
class SavedTasks implements ExportedList<InboxItem> {

    private final InboxRows rows;

    SavedTasks(InboxRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public List<Column<InboxItem>> columns() {
        return List.of(
                Column.day("inbox.deadline", InboxItem::due),
                Column.text("inbox.number", InboxItem::number),
                Column.text("inbox.enterprise", InboxItem::enterprise),
                Column.words("case.item", InboxItem::itemName),
                Column.words("case.district", InboxItem::district),
                Column.money("export.amount", InboxItem::amount),
                Column.message("inbox.stage", item -> "stage." + item.stage()),
                Column.text("export.assignee", InboxItem::assignee));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/inbox");
    }

    @Override
    public List<InboxItem> rows(Conditions where, SignedIn who, int most) {
        InboxQuery asked = new InboxQuery.Params(
                        where.text("scope"),
                        where.text("due"),
                        where.text("round"),
                        where.text("item"),
                        where.text("district"),
                        where.text("stage"),
                        where.text("text"),
                        null,
                        null)
                .query();
        return rows.page(asked.sized(most), who).items();
    }
}
