package org.fundcase.rounds;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The list of a round in force, as a spreadsheet. */
@Component
class SavedRanking implements ExportedList<SavedRanking.Ranked> {

    private final FrozenLists lists;
    private final OwnDistrict districts;
    private final Rounds rounds;
    private final Schemes schemes;

    SavedRanking(FrozenLists lists, OwnDistrict districts, Rounds rounds, Schemes schemes) {
        this.lists = lists;
        this.districts = districts;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** An entry with what its round says about it. */
    record Ranked(FrozenList.Entry entry, Words item, int version) {}

    @Override
    public String key() {
        return "ranking";
    }

    @Override
    public List<Column<Ranked>> columns() {
        return List.of(
                Column.number("rounds.list.place", ranked -> ranked.entry().place()),
                Column.text("inbox.number", ranked -> ranked.entry().number()),
                Column.text("rounds.list.enterprise", ranked -> ranked.entry().enterprise()),
                Column.text("case.district", ranked -> ranked.entry().district()),
                Column.words("case.item", Ranked::item),
                Column.text("rounds.list.project", ranked -> ranked.entry().project()),
                Column.number("rounds.list.score", ranked -> ranked.entry().score()),
                Column.money("rounds.list.amount", ranked -> ranked.entry().amount()),
                Column.message(
                        "rounds.list.standing",
                        ranked -> "standing." + ranked.entry().standing()),
                Column.text("export.note", ranked -> ranked.entry().note()),
                Column.text("export.secretBasis", ranked -> ranked.entry().secretBasis()),
                Column.number("export.version", Ranked::version));
    }

    @Override
    public String page(Conditions where) {
        return "/rounds/" + where.requiredId("round");
    }

    @Override
    public List<Ranked> rows(Conditions where, SignedIn who, int most) {
        UUID id = where.requiredId("round");
        Scheme scheme = schemes.pinned(rounds.get(id, who).deployment());
        return lists.latest(id).stream()
                .flatMap(list -> districts.of(list, who).stream()
                        .map(entry ->
                                new Ranked(entry, scheme.item(entry.item()).name(), list.version())))
                .limit(most)
                .toList();
    }
}
