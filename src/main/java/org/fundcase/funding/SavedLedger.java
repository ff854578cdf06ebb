package org.fundcase.funding;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The ledger, as a spreadsheet. */
@Component
class SavedLedger implements ExportedList<LedgerBook.Line> {

    private final LedgerBook book;
    private final MoneyScope scope;
    private final Schemes schemes;

    SavedLedger(LedgerBook book, MoneyScope scope, Schemes schemes) {
        this.book = book;
        this.scope = scope;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public List<Column<LedgerBook.Line>> columns() {
        return List.of(
                Column.number("ledger.sequence", LedgerBook.Line::sequence),
                Column.day("ledger.day", LedgerBook.Line::day),
                Column.message("ledger.kind", line -> "ledger.kind." + line.kind()),
                Column.message("ledger.account", line -> "ledger.account." + line.account()),
                Column.words("ledger.scheme", line -> schemes.title(line.scheme())),
                Column.number("ledger.year", LedgerBook.Line::year),
                Column.text("ledger.number", LedgerBook.Line::number),
                Column.text("ledger.payee", LedgerBook.Line::payee),
                Column.money("ledger.amount", LedgerBook.Line::amount),
                Column.money("ledger.balance", LedgerBook.Line::balance),
                Column.text("ledger.memo", LedgerBook.Line::memo),
                Column.text("ledger.by", LedgerBook.Line::by));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/ledger");
    }

    @Override
    public List<LedgerBook.Line> rows(Conditions where, SignedIn who, int most) {
        LedgerBook.Query query = new LedgerBook.Query(
                where.text("scheme"),
                where.number("year"),
                where.word("account", AccountKind.class),
                where.text("number"));
        return book.lines(scope.of(who), query, most, 0);
    }
}
