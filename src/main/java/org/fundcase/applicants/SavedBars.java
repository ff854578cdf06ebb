package org.fundcase.applicants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** Who is barred from applying, as a spreadsheet. */
@Component
class SavedBars implements ExportedList<BarBook.EnteredBar> {

    private final ListKeepers keepers;
    private final BarBook bars;
    private final Clock clock;

    SavedBars(ListKeepers keepers, BarBook bars, Clock clock) {
        this.keepers = keepers;
        this.bars = bars;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "bars";
    }

    @Override
    public List<Column<BarBook.EnteredBar>> columns() {
        return List.of(
                Column.text("export.enterprise", one -> one.bar().name()),
                Column.text("export.creditCode", one -> one.bar().code().value()),
                Column.text("export.cause", one -> one.bar().cause()),
                Column.text("recipients.basis", one -> one.bar().basis()),
                Column.day("export.starts", one -> one.bar().starts()),
                Column.day(
                        "export.until",
                        one -> one.bar().isEndless() ? null : one.bar().until()),
                Column.message("accounts.state", this::state),
                Column.day("export.liftedOn", BarBook.EnteredBar::liftedOn),
                Column.text("standing.by", BarBook.EnteredBar::by));
    }

    private String state(BarBook.EnteredBar one) {
        LocalDate today = LocalDate.now(clock);
        if (one.holdsOn(today)) {
            return "standing.holds";
        }
        if (one.liftedOn() != null) {
            return "standing.lifted";
        }
        return today.isBefore(one.bar().starts()) ? "standing.later" : "standing.over";
    }

    @Override
    public String page(Conditions where) {
        return where.on("/standing");
    }

    @Override
    public List<BarBook.EnteredBar> rows(Conditions where, SignedIn who, int most) {
        keepers.requireReading(who);
        return bars.bars(where.text("q"), most);
    }
}
