package org.fundcase.funding;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** Payments in one state, as a spreadsheet; without the whole account of the payee. */
@Component
class SavedPayments implements ExportedList<Payment> {

    private final DeskRows rows;
    private final MoneyScope scope;

    SavedPayments(DeskRows rows, MoneyScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public String key() {
        return "payments";
    }

    @Override
    public List<Column<Payment>> columns() {
        return List.of(
                Column.text("payment.number", Payment::number),
                Column.text("payment.holder", payment -> payment.payee().holder()),
                Column.text("payment.bank", payment -> payment.payee().bank()),
                Column.text("payment.account", payment -> payment.payee().masked()),
                Column.money("finance.amount", Payment::amount),
                Column.message("payment.state", payment -> "payment.state." + payment.state()),
                Column.text("payment.requestedBy", Payment::requestedName),
                Column.moment("export.requestedAt", Payment::requestedAt),
                Column.text("export.second", Payment::decidedName),
                Column.text("batch.number", Payment::batchNumber),
                Column.day("export.settledOn", Payment::settledOn),
                Column.text("export.note", Payment::note));
    }

    @Override
    public String page(Conditions where) {
        return "/finance?tab=" + state(where);
    }

    @Override
    public List<Payment> rows(Conditions where, SignedIn who, int most) {
        return rows.payments(scope.of(who), state(where), null, most);
    }

    private static Payment.State state(Conditions where) {
        Payment.State asked = where.word("state", Payment.State.class);
        return asked == null ? Payment.State.REQUESTED : asked;
    }
}
