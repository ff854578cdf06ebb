package org.fundcase.applicants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fundcase.applicants.ListContents.Fault;
import org.fundcase.applicants.ListContents.Row;
import org.fundcase.documents.reading.Grid;
import org.fundcase.documents.reading.ReadGrid;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;

/** Reads a list line by line, and collects what is wrong instead of stopping at it. */
final class ReadList {

    private final ListKind kind;
    private final Map<String, Integer> places;
    private final List<Fault> faults = new ArrayList<>();

    private ReadList(ListKind kind, Map<String, Integer> places) {
        this.kind = kind;
        this.places = places;
    }

    /** @throws Refusal on the field {@code file} if it is no table or a required column is missing */
    static ListContents of(ListKind kind, byte[] bytes) {
        List<Grid.Line> lines = ReadGrid.of(bytes).lines();
        if (lines.size() < 2) {
            throw Refusal.field("file", "文件里没有名单。第一行写列名，从第二行起一行一条。");
        }
        if (lines.size() > ReadGrid.MOST_LINES + 1) {
            throw Refusal.field("file", "名单超过 {0} 行。请拆成几份再上传。", ReadGrid.MOST_LINES);
        }
        ReadList list = new ReadList(kind, places(kind, lines.get(0)));
        List<Grid.Line> entries = lines.subList(1, lines.size());
        return kind == ListKind.BARS
                ? new ListContents(list.rows(entries, Typed::bar), List.of(), list.faults)
                : new ListContents(List.of(), list.rows(entries, Typed::funded), list.faults);
    }

    private static Map<String, Integer> places(ListKind kind, Grid.Line header) {
        Map<String, Integer> places = new HashMap<>();
        for (ListKind.Column column : kind.columns()) {
            for (int n = header.cells().size() - 1; n >= 0; n--) {
                if (column.isCalled(header.cell(n))) {
                    places.put(column.key(), n);
                }
            }
        }
        List<String> missing = kind.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column.key()))
                .map(ListKind.Column::title)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.field("file", "第一行没有这些列：{0}。请补上列名再上传。", Words.list(missing));
        }
        return places;
    }

    private <T> List<Row<T>> rows(List<Grid.Line> lines, Function<Function<String, String>, T> read) {
        List<Row<T>> rows = new ArrayList<>();
        Map<T, Integer> seen = new HashMap<>();
        for (Grid.Line line : lines) {
            Function<String, String> value = key -> line.cell(places.getOrDefault(key, -1));
            try {
                T entry = read.apply(value);
                Integer twin = seen.putIfAbsent(entry, line.number());
                if (twin != null) {
                    throw Refusal.field("creditCode", "和第 {0} 行一样。请删掉一行。", twin);
                }
                rows.add(new Row<>(line.number(), entry));
            } catch (Refusal refusal) {
                faults.add(fault(line, value, refusal));
            }
        }
        return rows;
    }

    private Fault fault(Grid.Line line, Function<String, String> value, Refusal refusal) {
        String key = refusal.fieldName() == null ? "" : refusal.fieldName();
        String title = kind.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(ListKind.Column::title)
                .findFirst()
                .orElse("");
        String found = value.apply(key);
        return new Fault(
                line.number(), title, found.length() > 60 ? found.substring(0, 60) + "…" : found, refusal.words());
    }
}
