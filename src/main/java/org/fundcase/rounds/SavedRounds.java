package org.fundcase.rounds;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The rounds that a person may see, as a spreadsheet. */
@Component
class SavedRounds implements ExportedList<Round> {

    private final Rounds rounds;
    private final Schemes schemes;

    SavedRounds(Rounds rounds, Schemes schemes) {
        this.rounds = rounds;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "rounds";
    }

    @Override
    public List<Column<Round>> columns() {
        return List.of(
                Column.text("rounds.title", Round::title),
                Column.text("rounds.prefix", Round::prefix),
                Column.words(
                        "rounds.scheme", round -> schemes.title(round.scheme().id())),
                Column.moment("export.opensAt", Round::opensAt),
                Column.moment("export.closesAt", Round::closesAt));
    }

    @Override
    public String page(Conditions where) {
        return "/rounds";
    }

    @Override
    public List<Round> rows(Conditions where, SignedIn who, int most) {
        return rounds.of(who).stream().limit(most).toList();
    }
}
