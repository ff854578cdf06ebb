package org.fundcase.funding;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** The batches that went to the bank, as a spreadsheet. */
@Component
class SavedBatches implements ExportedList<Batch> {

    private final DeskRows rows;
    private final MoneyScope scope;

    SavedBatches(DeskRows rows, MoneyScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public String key() {
        return "batches";
    }

    @Override
    public List<Column<Batch>> columns() {
        return List.of(
                Column.text("batch.number", Batch::number),
                Column.number("batch.payments", Batch::payments),
                Column.money("finance.amount", Batch::total),
                Column.text("recipients.by", Batch::madeName),
                Column.moment("batch.made", Batch::madeAt),
                Column.text("batch.checksum", Batch::sha256));
    }

    @Override
    public String page(Conditions where) {
        return "/finance?tab=SENT";
    }

    @Override
    public List<Batch> rows(Conditions where, SignedIn who, int most) {
        return rows.batches(scope.of(who), null, most);
    }
}
