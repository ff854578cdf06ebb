package org.fundcase.recovery;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.recovery.RecoveryDesk.Line;
import org.springframework.stereotype.Component;

/** The recoveries of a city, as a spreadsheet. */
@Component
class SavedRecoveries implements ExportedList<Line> {

    private final RecoveryDesk desk;

    SavedRecoveries(RecoveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "recoveries";
    }

    @Override
    public List<Column<Line>> columns() {
        return List.of(
                Column.text("recovery.number", Line::number),
                Column.text("recovery.party", Line::party),
                Column.text("recovery.award", Line::awardNumber),
                Column.message("recovery.cause", line -> line.cause() == null ? "" : "recovery.cause." + line.cause()),
                Column.message("recovery.step", line -> "recovery.state." + line.state()),
                Column.money("recovery.claimed", Line::claimed),
                Column.money("recovery.received", Line::received),
                Column.money("recovery.left", Line::left),
                Column.day("recovery.due", Line::due),
                Column.message("recovery.ageing", line -> "recovery.age." + line.age()));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/recoveries");
    }

    @Override
    public List<Line> rows(Conditions where, SignedIn who, int most) {
        return desk.lines(who).stream().limit(most).toList();
    }
}
