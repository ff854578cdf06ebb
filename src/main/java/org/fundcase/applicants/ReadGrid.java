package org.fundcase.applicants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads CSV (UTF-8 or GB18030) and the first sheet of XLSX. A formula is never computed: its stored text counts. */
final class ReadGrid {

    static final int MOST_LINES = 10_000;
    private static final int MOST_CELLS = 60;
    /** What an XLSX of the size we take may unpack to; more is no list. */
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ReadGrid() {}

    /** @throws Refusal on the field {@code file} if it is no such file */
    static Grid of(byte[] bytes) {
        try {
            return new Grid(ReadableWorkbook.isOOXMLZipHeader(bytes) ? workbook(bytes) : csv(text(bytes)));
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException e) {
            throw Refusal.field("file", "这个文件打不开，可能损坏或加了密码。请另存为 XLSX 或 CSV 再上传。");
        }
    }

    private static List<Grid.Line> workbook(byte[] bytes) throws IOException {
        requireSmall(bytes);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_LINES + 2L)
                    .map(row -> new Grid.Line(row.getRowNum(), cells(row)))
                    .filter(ReadGrid::saysSomething)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_CELLS); column++) {
            cells.add(row.getOptionalCell(column).map(ReadGrid::cell).orElse(""));
        }
        return cells;
    }

    private static String cell(Cell cell) {
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw.strip();
    }

    private static List<Grid.Line> csv(String text) throws IOException {
        char separator = text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<Grid.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (lines.size() > MOST_LINES + 1) {
                    break;
                }
                List<String> cells =
                        record.stream().limit(MOST_CELLS).map(String::strip).toList();
                lines.add(new Grid.Line((int) record.getRecordNumber(), cells));
            }
        }
        return lines.stream().filter(ReadGrid::saysSomething).toList();
    }

    private static boolean saysSomething(Grid.Line line) {
        return line.cells().stream().anyMatch(cell -> !cell.isBlank());
    }

    private static String text(byte[] bytes) {
        String text = decoded(bytes, StandardCharsets.UTF_8);
        String found = text == null ? decoded(bytes, GB18030) : text;
        if (found == null || found.indexOf('\0') >= 0) {
            throw Refusal.field("file", "这不是 XLSX，也不是 UTF-8 或 GB18030 编码的 CSV。请另存为 XLSX 或 CSV 再上传。");
        }
        return found.startsWith("\uFEFF") ? found.substring(1) : found;
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static void requireSmall(byte[] bytes) throws IOException {
        long unpacked = 0;
        byte[] chunk = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int n = zip.read(chunk); n >= 0; n = zip.read(chunk)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED) {
                        throw Refusal.field("file", "这个文件展开后太大，不像名单。请只留名单那一页，另存后再上传。");
                    }
                }
            }
        }
    }
}
