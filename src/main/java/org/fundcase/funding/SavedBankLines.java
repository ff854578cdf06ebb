package org.fundcase.funding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.funding.DeskRows.LineAnswer;
import org.fundcase.funding.DeskRows.UnclearLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the banks' files that fit no payment, as a spreadsheet. */
@Component
class SavedBankLines implements ExportedList<UnclearLine> {

    private final FinanceDesk desk;

    SavedBankLines(FinanceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "bank-lines";
    }

    @Override
    public List<Column<UnclearLine>> columns() {
        return List.of(
                Column.text("export.file", UnclearLine::file),
                Column.number("export.line", UnclearLine::line),
                Column.text("export.content", UnclearLine::content),
                Column.words("standing.why", UnclearLine::reason),
                Column.moment("export.receivedAt", UnclearLine::at),
                Column.text("finance.line.answer", line -> told(line, LineAnswer::note)),
                Column.text("finance.line.by", line -> told(line, LineAnswer::by)),
                Column.moment("finance.line.answeredAt", line -> told(line, LineAnswer::at)));
    }

    private static <T> @Nullable T told(UnclearLine line, Function<LineAnswer, T> part) {
        LineAnswer answer = line.answer();
        return answer == null ? null : part.apply(answer);
    }

    @Override
    public String page(Conditions where) {
        return "/finance?tab=LINES";
    }

    @Override
    public List<UnclearLine> rows(Conditions where, SignedIn who, int most) {
        return Stream.concat(desk.lines(who).stream(), desk.answeredLines(who).stream())
                .limit(most)
                .toList();
    }
}
