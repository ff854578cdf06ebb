package org.fundcase.funding;

import java.util.List;
import java.util.Optional;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** What a year's money of a scheme came to, by item and district; public. */
@Component
class SavedResults implements ExportedList<FundResult.Line> {

    private final FundResults results;
    private final Schemes schemes;

    SavedResults(FundResults results, Schemes schemes) {
        this.results = results;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "results";
    }

    @Override
    public List<Column<FundResult.Line>> columns() {
        return List.of(
                Column.words("results.item", line -> schemes.itemName(line.item())),
                Column.text("results.district", FundResult.Line::district),
                Column.number("results.projects", FundResult.Line::projects),
                Column.money("results.paid", FundResult.Line::paid));
    }

    @Override
    public String page(Conditions where) {
        return "/results/" + where.text("scheme") + "/" + where.number("year");
    }

    @Override
    public List<FundResult.Line> rows(Conditions where, SignedIn who, int most) {
        return of(where).stream()
                .flatMap(result -> result.lines().stream())
                .limit(most)
                .toList();
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
