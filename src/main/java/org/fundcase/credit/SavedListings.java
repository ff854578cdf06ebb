package org.fundcase.credit;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.CreditDesk.Line;
import org.fundcase.credit.Listing.PartyKind;
import org.fundcase.credit.Listing.State;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** The listings of a city, as a spreadsheet. */
@Component
class SavedListings implements ExportedList<Line> {

    private final CreditDesk desk;

    SavedListings(CreditDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "listings";
    }

    @Override
    public List<Column<Line>> columns() {
        return List.of(
                Column.text("credit.number", Line::number),
                Column.message("credit.kind", line -> "credit.kind." + line.kind()),
                Column.text("credit.party", Line::party),
                Column.text("export.creditCode", Line::code),
                Column.words("credit.list", Line::list),
                Column.message("credit.cause", line -> line.cause() == null ? null : "credit.cause." + line.cause()),
                Column.message("credit.step", line -> "credit.state." + line.state()),
                Column.day("export.starts", Line::starts),
                Column.day("export.until", Line::until),
                Column.message("credit.length", line -> line.endless() ? "credit.endless" : null),
                Column.day("credit.offOn", Line::offOn));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/credit");
    }

    @Override
    public List<Line> rows(Conditions where, SignedIn who, int most) {
        return desk.lines(
                who, where.text("q"), where.word("state", State.class), where.word("kind", PartyKind.class), most);
    }
}
