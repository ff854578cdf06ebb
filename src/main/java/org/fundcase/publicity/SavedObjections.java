package org.fundcase.publicity;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** What was said against the notices of a round, as a spreadsheet; without who said it. */
@Component
class SavedObjections implements ExportedList<Objection> {

    private final Objections objections;
    private final Publisher publisher;

    SavedObjections(Objections objections, Publisher publisher) {
        this.objections = objections;
        this.publisher = publisher;
    }

    @Override
    public String key() {
        return "objections";
    }

    @Override
    public List<Column<Objection>> columns() {
        return List.of(
                Column.number("export.sequence", Objection::number),
                Column.message("export.objectionKind", one -> "objection.kind." + one.kind()),
                Column.text("objection.facts", Objection::facts),
                Column.message("accounts.state", one -> "objection.state." + one.state()),
                Column.moment("export.receivedAt", Objection::receivedAt),
                Column.day("finance.due", Objection::due),
                Column.text("objection.findings", one -> one.handling().findings()),
                Column.message(
                        "objection.outcome",
                        one -> one.handling().outcome() == null
                                ? null
                                : "objection.outcome." + one.handling().outcome()),
                Column.text("objection.reply", one -> one.handling().reply()));
    }

    @Override
    public String page(Conditions where) {
        return "/rounds/" + where.requiredId("round");
    }

    @Override
    public List<Objection> rows(Conditions where, SignedIn who, int most) {
        UUID round = where.requiredId("round");
        publisher.requireToRead(who, round);
        return objections.of(round).stream().limit(most).toList();
    }
}
