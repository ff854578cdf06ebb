package org.fundcase.funding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** What a year's money of a scheme came to, by item and district; public. */
@Component
class SavedResults implements ExportedList<SavedResults.Row> {

    private static final Words TOTAL = Words.of("合计");
    private static final Words OF_THE_CITY = Words.of("市级单位");

    private final FundResults results;
    private final Schemes schemes;

    /** A line of the table, or its total. */
    record Row(Words item, Words district, int projects, Money paid) {}

    SavedResults(FundResults results, Schemes schemes) {
        this.results = results;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "results";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.words("results.item", Row::item),
                Column.words("results.district", Row::district),
                Column.number("results.projects", Row::projects),
                Column.money("results.paid", Row::paid));
    }

    @Override
    public String page(Conditions where) {
        return "/results/" + where.text("scheme") + "/" + where.number("year");
    }

    @Override
    public List<Row> rows(Conditions where, SignedIn who, int most) {
        return of(where).stream().flatMap(this::rows).limit(most).toList();
    }

    /** The lines with their total at the end. */
    Stream<Row> rows(FundResult result) {
        return Stream.concat(result.lines().stream().map(this::row), Stream.of(total(result)));
    }

    private Row row(FundResult.Line line) {
        Words district = line.district().isBlank() ? OF_THE_CITY : Words.asIs(line.district());
        return new Row(schemes.itemName(line.item()), district, line.projects(), line.paid());
    }

    private static Row total(FundResult result) {
        return new Row(
                TOTAL,
                Words.asIs(""),
                result.lines().stream().mapToInt(FundResult.Line::projects).sum(),
                result.lines().stream().map(FundResult.Line::paid).reduce(Money.ZERO, Money::plus));
    }

    /**
     * Empty if nothing was given that year.
     *
     * @throws Refusal not found, if the scheme or year is not named
     */
    private Optional<FundResult> of(Conditions where) {
        Integer year = where.number("year");
        String scheme = where.text("scheme");
        if (year == null || scheme == null) {
            throw Refusal.notFound();
        }
        return results.of(scheme, year);
    }
}
