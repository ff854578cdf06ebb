package org.fundcase.performance;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetDesk.Line;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.springframework.stereotype.Component;

/** The sheets that a person reads, as a spreadsheet. */
@Component
class SavedSheets implements ExportedList<Line> {

    private final SheetDesk desk;

    SavedSheets(SheetDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "performance";
    }

    @Override
    public List<Column<Line>> columns() {
        return List.of(
                Column.text("performance.number", Line::number),
                Column.message("performance.layer", line -> "performance.layer." + line.layer()),
                Column.text("performance.whose", Line::title),
                Column.text("performance.owner", Line::owner),
                Column.number("performance.year", Line::year),
                Column.message("performance.step", line -> "performance.state." + line.state()),
                Column.number("performance.rate", Line::rate),
                Column.message("performance.alert", line -> line.alert() ? "performance.alert.open" : null),
                Column.number("performance.self", Line::self),
                Column.number("performance.result", Line::result),
                Column.words("performance.grade", Line::grade));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/performance");
    }

    @Override
    public List<Line> rows(Conditions where, SignedIn who, int most) {
        return desk.lines(
                who,
                where.text("q"),
                where.word("state", State.class),
                where.word("layer", Layer.class),
                where.text("year").matches("\\d{4}") ? Integer.valueOf(where.text("year")) : null,
                most);
    }
}
