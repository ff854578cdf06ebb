package org.fundcase.documents.reading;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundcase.documents.reading.FieldTable.Row;
import org.jspecify.annotations.Nullable;

/** An invoice in the order, the words and the figures in which it would be printed; always Chinese, as the paper is. */
final class InvoiceRows {

    private static final List<Integer> COLUMNS = List.of(0, 240, 340, 400, 470, 600, 730, 795);
    private static final List<String> HEAD = List.of("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");

    private InvoiceRows() {}

    static List<Row> of(Collector invoice) {
        Map<String, String> values =
                invoice.fields().stream().collect(Collectors.toMap(ReadField::name, ReadField::value, (a, b) -> a));
        List<Row> rows = new ArrayList<>();
        for (String name : LabelOf.invoiceFields()) {
            if (name.equals(FieldNames.AMOUNT_WITHOUT_TAX) && !invoice.lines().isEmpty()) {
                rows.add(new Row(COLUMNS, HEAD, true));
                invoice.lines().forEach(line -> rows.add(new Row(COLUMNS, cells(line), false)));
            }
            String value = values.get(name);
            if (value != null) {
                rows.add(Row.field(LabelOf.field(name).zh(), printed(name, value)));
            }
        }
        return rows;
    }

    private static String printed(String name, String value) {
        if (name.equals(FieldNames.IS_RED)) {
            return value.equals("true") ? "是" : "否";
        }
        if (FieldNames.AMOUNTS.contains(name)) {
            return "¥ " + money(new BigDecimal(value));
        }
        return FieldNames.DATES.contains(name) ? DAY.format(LocalDate.parse(value)) : value;
    }

    private static List<String> cells(InvoiceLine line) {
        return List.of(
                line.name(),
                text(line.specification()),
                text(line.unit()),
                line.quantity() == null
                        ? ""
                        : line.quantity().stripTrailingZeros().toPlainString(),
                line.unitPrice() == null
                        ? ""
                        : line.unitPrice().stripTrailingZeros().toPlainString(),
                line.amount() == null ? "" : money(line.amount()),
                text(line.taxRate()),
                line.taxAmount() == null ? "" : money(line.taxAmount()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String money(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }
}
