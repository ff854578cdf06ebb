package org.fundcase.funding;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fundcase.funding.BankLine.Outcome;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;

/**
 * The bank's confirmation: CSV in UTF-8 with the columns batch number, payment number, amount, result (成功, 失败 or 退票),
 * serial, day (2022-03-01) and note. A file of another form is refused whole; a line that cannot be understood is kept
 * with its reason.
 *
 * @param lines what could be understood
 * @param unreadable the other lines
 */
record BankFile(List<BankLine> lines, List<Puzzle> unreadable) {

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_CELL = 200;

    /** A line for a person to look at. */
    record Puzzle(int line, String content, Words reason) {}

    /** @throws Refusal on the field {@code file} if it is no such file */
    static BankFile of(byte[] bytes) {
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text(bytes)))) {
            if (!rows.getHeaderNames().equals(BankLine.COLUMNS)) {
                throw Refusal.field("file", "表头不对。第一行要依次是：{0}。", Words.list(BankLine.COLUMNS));
            }
            return of(rows.getRecords());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw Refusal.field("file", "这个文件不是可以读的 CSV。向银行要 UTF-8 编码的回单文件。");
        }
    }

    private static BankFile of(List<CSVRecord> rows) {
        if (rows.isEmpty() || rows.size() > MOST_LINES) {
            throw Refusal.field("file", "文件有 {0} 行，要有 1 到 {1} 行。", rows.size(), MOST_LINES);
        }
        List<BankLine> lines = new ArrayList<>();
        List<Puzzle> unreadable = new ArrayList<>();
        for (CSVRecord row : rows) {
            int number = (int) row.getRecordNumber() + 1;
            try {
                lines.add(line(number, row));
            } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
                unreadable.add(new Puzzle(number, content(row), Words.of("这一行看不懂：列数、金额、结果或者日期不对。")));
            }
        }
        return new BankFile(lines, unreadable);
    }

    private static BankLine line(int number, CSVRecord row) {
        if (row.size() != BankLine.COLUMNS.size() || row.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw new IllegalArgumentException("Columns");
        }
        Outcome outcome = Stream.of(Outcome.values())
                .filter(one -> one.word().equals(row.get(3)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Result"));
        Money amount = Money.yuan(new BigDecimal(row.get(2).replace(",", "")));
        return new BankLine(
                number,
                content(row),
                row.get(0),
                row.get(1),
                amount,
                outcome,
                row.get(4),
                LocalDate.parse(row.get(5)),
                row.get(6));
    }

    private static String content(CSVRecord row) {
        String line = String.join(",", row.values()).replace("\u0000", "");
        return line.substring(0, Math.min(line.length(), 2000));
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.field("file", "这个文件不是可以读的 CSV。向银行要 UTF-8 编码的回单文件。");
        }
    }
}
