package org.fundcase.history;

import java.util.List;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Column.Said;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.kernel.Recorded.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record of a case as a spreadsheet: a row for each value that changed, and one for each entry that changed none. */
@Component
class SavedHistory implements ExportedList<SavedHistory.Step> {

    private final CaseHistory history;

    SavedHistory(CaseHistory history) {
        this.history = history;
    }

    /** @param change null where the entry changed no value */
    record Step(HistoryEntry entry, @Nullable Change change) {

        private static Stream<Step> of(HistoryEntry entry) {
            return entry.changes().isEmpty()
                    ? Stream.of(new Step(entry, null))
                    : entry.changes().stream().map(change -> new Step(entry, change));
        }

        private @Nullable Said field() {
            return change == null ? null : new Said("field." + change.field(), change.field());
        }

        private @Nullable Said before() {
            return change == null ? null : value(change.before());
        }

        private @Nullable Said after() {
            return change == null ? null : value(change.after());
        }

        private static @Nullable Said value(@Nullable String value) {
            return value == null ? null : new Said("value." + value, value);
        }
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public List<Column<Step>> columns() {
        return List.of(
                Column.number("export.sequence", step -> step.entry().sequence()),
                Column.moment("export.when", step -> step.entry().businessTime()),
                Column.text("export.who", step -> step.entry().actor().name()),
                Column.message("export.what", step -> "event." + step.entry().type()),
                Column.said("export.field", Step::field),
                Column.said("export.before", Step::before),
                Column.said("export.after", Step::after),
                Column.moment("export.recordedAt", step -> step.entry().recordedAt()),
                Column.text("export.hash", step -> step.entry().hash()));
    }

    @Override
    public String page(Conditions where) {
        return "/cases/" + where.requiredId("case") + "/history";
    }

    @Override
    public List<Step> rows(Conditions where, SignedIn who, int most) {
        return history.readBy(who, where.requiredId("case")).stream()
                .flatMap(Step::of)
                .limit(most)
                .toList();
    }
}
