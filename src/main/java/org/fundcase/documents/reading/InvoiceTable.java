package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.TAX_AMOUNT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of an invoice: found by the header words, over as many pages as they run, up to the sum. */
final class InvoiceTable {

    private static final double CELL_GAP = 0.5;
    /** Of the two characters, which stand far apart, a scan may have lost one. */
    private static final Pattern SUM = Pattern.compile("合计.*|[合计][¥*,.\\d-]+");

    private final Labels labels;
    private final Collector out;
    private final List<Map<Column, String>> rows = new ArrayList<>();
    private Map<Column, Box> columns = Map.of();
    private boolean summed;
    private String nameAbove = "";

    InvoiceTable(Labels labels, Collector out) {
        this.labels = labels;
        this.out = out;
    }

    void read(List<PageText> pages) {
        pages.forEach(this::page);
        rows.stream().map(InvoiceTable::line).forEach(out::line);
    }

    private void page(PageText page) {
        boolean hasHeader = page.lines().stream().anyMatch(Column::isHeader);
        boolean inTable = !hasHeader;
        for (Line line : page.lines()) {
            if (Column.isHeader(line)) {
                columns = Column.places(line);
                inTable = true;
            } else if (inTable && !summed && !columns.isEmpty()) {
                row(page, line);
            }
        }
    }

    private void row(PageText page, Line line) {
        if (SUM.matcher(line.tight()).matches()) {
            sum(page, line);
        } else if (!isAside(line)) {
            Map<Column, String> cells = cells(line);
            if (isAmount(cells.get(Column.AMOUNT))) {
                cells.merge(Column.NAME, nameAbove, (own, above) -> above + own);
                nameAbove = "";
                rows.add(cells);
            } else {
                continued(cells);
            }
        }
    }

    private boolean isAside(Line line) {
        String text = line.tight();
        return text.startsWith("小计")
                || text.startsWith("价税合计")
                || text.matches("第\\d+页.*|共\\d+页.*|.*续页.*")
                || !labels.in(line).isEmpty();
    }

    private void continued(Map<Column, String> cells) {
        String name = cells.getOrDefault(Column.NAME, "");
        if (rows.isEmpty()) {
            nameAbove += name;
            return;
        }
        Map<Column, String> last = rows.get(rows.size() - 1);
        last.merge(Column.NAME, name, String::concat);
        String specification = cells.get(Column.SPECIFICATION);
        if (specification != null) {
            last.merge(Column.SPECIFICATION, specification, String::concat);
        }
    }

    private Map<Column, String> cells(Line line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Cluster cluster : line.clusters(CELL_GAP)) {
            cells.merge(Column.nearest(columns, cluster), cluster.text(), (a, b) -> a + joint(a, b) + b);
        }
        return cells;
    }

    private static String joint(String a, String b) {
        return a.codePointBefore(a.length()) < 0x250 && b.codePointAt(0) < 0x250 ? " " : "";
    }

    private void sum(PageText page, Line line) {
        summed = true;
        List<Cluster> amounts = line.clusters(CELL_GAP).stream()
                .filter(c -> isAmount(c.text().replaceFirst("^合\\s*计", "")))
                .toList();
        if (!amounts.isEmpty()) {
            put(page, AMOUNT_WITHOUT_TAX, amounts.get(0));
        }
        if (amounts.size() > 1) {
            put(page, TAX_AMOUNT, amounts.get(amounts.size() - 1));
        }
    }

    private void put(PageText page, String name, Cluster amount) {
        out.put(name, amount.text().replaceFirst("^合\\s*计", ""), page.place(amount));
    }

    private static boolean isAmount(@Nullable String text) {
        return text != null && Text.amount(text) != null;
    }

    private static InvoiceLine line(Map<Column, String> cells) {
        String rate = cells.get(Column.RATE);
        return new InvoiceLine(
                Text.clean(cells.getOrDefault(Column.NAME, "")),
                cells.get(Column.SPECIFICATION),
                cells.get(Column.UNIT),
                amount(cells.get(Column.QUANTITY)),
                amount(cells.get(Column.PRICE)),
                amount(cells.get(Column.AMOUNT)),
                rate == null ? null : Text.taxRate(rate),
                amount(cells.get(Column.TAX)));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : Text.amount(text);
    }
}
