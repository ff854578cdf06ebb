package org.fundcase.rounds;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The project pool of a city, as a spreadsheet. */
@Component
class SavedPool implements ExportedList<PoolView.Row> {

    private final PoolPages pages;
    private final PoolView pool;
    private final Schemes schemes;

    SavedPool(PoolPages pages, PoolView pool, Schemes schemes) {
        this.pages = pages;
        this.pool = pool;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "pool";
    }

    @Override
    public List<Column<PoolView.Row>> columns() {
        return List.of(
                Column.text("inbox.number", row -> row.entry().project().number()),
                Column.text("inbox.enterprise", row -> row.entry().project().enterprise()),
                Column.text("case.district", row -> row.entry().project().district()),
                Column.words(
                        "export.item",
                        row -> schemes.itemName(row.entry().project().item())),
                Column.text("rounds.list.project", row -> row.entry().project().name()),
                Column.number("rounds.list.score", row -> row.entry().project().score()),
                Column.money("rounds.list.amount", row -> row.entry().project().amount()),
                Column.number("pool.year", row -> row.entry().year()),
                Column.day("pool.entered", row -> row.entry().enteredOn()),
                Column.day("pool.until", row -> row.entry().lastDay()),
                Column.message(
                        "accounts.state", row -> "pool.state." + row.entry().state()),
                Column.text("pool.from", PoolView.Row::round),
                Column.text("export.drawnBy", PoolView.Row::drawnBy));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/rounds/pool");
    }

    @Override
    public List<PoolView.Row> rows(Conditions where, SignedIn who, int most) {
        PoolView.Search search = new PoolView.Search(
                where.text("scheme"), where.number("year"), where.word("state", PoolEntry.State.class), null);
        return pool.first(pages.city(who), search, most);
    }
}
