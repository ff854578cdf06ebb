package org.fundcase.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fundcase.exports.Column.Kind;
import org.fundcase.exports.Column.Said;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes rows as a workbook: the list on the first sheet, who saved what and when on the second. Amounts are numbers in
 * yuan with two decimals, days are days; text stays text whatever it begins with.
 */
@Component
class WriteSheet {

    private static final int WINDOW = 200;
    private static final int WIDTH = 256;
    /** A cell of the format holds no more. */
    private static final int LONGEST = 32_767;

    private final MessageSource messages;
    private final Clock clock;

    WriteSheet(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    <T> byte[] write(
            ExportedList<T> list, List<Column<T>> columns, List<T> rows, Conditions where, String by, Locale language) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            String title = said("export." + list.key(), language);
            Styles styles = new Styles(book);
            SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
            head(sheet, columns, styles, language);
            for (int n = 0; n < rows.size(); n++) {
                fill(sheet.createRow(n + 1), columns, rows.get(n), styles, language);
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
            about(book, title, rows.size(), where, by, language);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A sheet in memory cannot be written", e);
        }
    }

    /** How cells of each kind look. */
    private static final class Styles {

        private final CellStyle head;
        private final Map<Kind, CellStyle> cells = new EnumMap<>(Kind.class);

        Styles(SXSSFWorkbook book) {
            Font bold = book.createFont();
            bold.setBold(true);
            head = book.createCellStyle();
            head.setFont(bold);
            head.setWrapText(true);
            cells.put(Kind.MONEY, formatted(book, "#,##0.00"));
            cells.put(Kind.DAY, formatted(book, "yyyy-mm-dd"));
            cells.put(Kind.MOMENT, formatted(book, "yyyy-mm-dd hh:mm"));
        }

        private static CellStyle formatted(SXSSFWorkbook book, String format) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        }

        void onto(Cell cell, Kind kind) {
            CellStyle style = cells.get(kind);
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }

    private <T> void head(SXSSFSheet sheet, List<Column<T>> columns, Styles styles, Locale language) {
        Row head = sheet.createRow(0);
        for (int n = 0; n < columns.size(); n++) {
            Cell cell = head.createCell(n);
            cell.setCellValue(said(columns.get(n).label(), language));
            cell.setCellStyle(styles.head);
            sheet.setColumnWidth(n, columns.get(n).kind().characters() * WIDTH);
        }
    }

    private <T> void fill(Row row, List<Column<T>> columns, T about, Styles styles, Locale language) {
        for (int n = 0; n < columns.size(); n++) {
            Column<T> column = columns.get(n);
            Object value = column.value().apply(about);
            if (value != null) {
                Cell cell = row.createCell(n);
                set(cell, column.kind(), value, language);
                styles.onto(cell, column.kind());
            }
        }
    }

    private void set(Cell cell, Kind kind, Object value, Locale language) {
        switch (kind) {
            case TEXT -> cell.setCellValue(cut(value.toString()));
            case WORDS -> cell.setCellValue(cut(((Words) value).in(language)));
            case SAID -> cell.setCellValue(said((Said) value, language));
            case NUMBER -> cell.setCellValue(((Number) value).doubleValue());
            case MONEY -> cell.setCellValue(((Money) value).toYuan().doubleValue());
            case DAY -> cell.setCellValue((LocalDate) value);
            case MOMENT -> cell.setCellValue(local((Instant) value));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private void about(SXSSFWorkbook book, String title, int rows, Conditions where, String by, Locale language) {
        SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(said("export.about", language)));
        sheet.setColumnWidth(0, Kind.DAY.characters() * WIDTH);
        sheet.setColumnWidth(1, 2 * Kind.TEXT.characters() * WIDTH);
        pair(sheet, 0, said("export.about.list", language), title);
        pair(sheet, 1, said("export.about.rows", language), Integer.toString(rows));
        pair(sheet, 2, said("export.about.by", language), by);
        pair(
                sheet,
                3,
                said("export.about.at", language),
                local(clock.instant()).withNano(0).toString().replace('T', ' '));
        int next = 4;
        for (Map.Entry<String, String> condition : where.all().entrySet()) {
            pair(
                    sheet,
                    next++,
                    said(new Said("export.condition." + condition.getKey(), condition.getKey()), language),
                    condition.getValue());
        }
    }

    private String said(Said word, Locale language) {
        return String.valueOf(messages.getMessage(word.key(), null, word.otherwise(), language));
    }

    private static void pair(SXSSFSheet sheet, int at, String name, String value) {
        Row row = sheet.createRow(at);
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellValue(value);
    }

    private String said(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
