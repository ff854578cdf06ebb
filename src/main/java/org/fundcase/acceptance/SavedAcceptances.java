package org.fundcase.acceptance;

import java.util.List;
import org.fundcase.acceptance.AcceptanceDesk.Line;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** The acceptances of an office, as a spreadsheet. */
@Component
class SavedAcceptances implements ExportedList<Line> {

    private final AcceptanceDesk desk;

    SavedAcceptances(AcceptanceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "acceptances";
    }

    @Override
    public List<Column<Line>> columns() {
        return List.of(
                Column.text("acceptance.number", Line::number),
                Column.text("acceptance.enterprise", Line::enterprise),
                Column.text("acceptance.project", Line::project),
                Column.message("acceptance.state", line -> "caseState." + line.state()),
                Column.day("acceptance.completedOn", Line::completedOn),
                Column.day("acceptance.appliedOn", Line::appliedOn),
                Column.message(
                        "acceptance.outcome",
                        line -> line.outcome() == null ? "" : "acceptance.outcome." + line.outcome()),
                Column.money("acceptance.awarded", Line::awarded),
                Column.money("acceptance.amount", Line::amount),
                Column.money("acceptance.excess", Line::excess),
                Column.day("acceptance.dueOn", Line::dueOn));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/acceptances");
    }

    @Override
    public List<Line> rows(Conditions where, SignedIn who, int most) {
        return desk.lines(who, most);
    }
}
