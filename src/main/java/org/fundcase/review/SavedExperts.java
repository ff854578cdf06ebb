package org.fundcase.review;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** The pool of experts of an office, as a spreadsheet. */
@Component
class SavedExperts implements ExportedList<Expert> {

    private final Experts experts;

    SavedExperts(Experts experts) {
        this.experts = experts;
    }

    @Override
    public String key() {
        return "experts";
    }

    @Override
    public List<Column<Expert>> columns() {
        return List.of(
                Column.text("experts.name", Expert::name),
                Column.text("experts.rank", Expert::title),
                Column.text("experts.fields", Expert::fields),
                Column.text("experts.phone", Expert::phone),
                Column.words(
                        "experts.employer",
                        expert -> Words.list(expert.employers().stream()
                                .map(Expert.Employer::name)
                                .toList())),
                Column.message(
                        "experts.state", expert -> expert.isQualified() ? "experts.qualified" : "experts.struck"));
    }

    @Override
    public String page(Conditions where) {
        return "/experts";
    }

    @Override
    public List<Expert> rows(Conditions where, SignedIn who, int most) {
        return experts.pool(who).stream().limit(most).toList();
    }
}
