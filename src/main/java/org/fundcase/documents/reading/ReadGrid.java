package org.fundcase.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads CSV (UTF-8 or GB18030) and the first sheet of XLSX as text, row by row, never as a whole workbook. */
public final class ReadGrid {

    /** A header and that many lines; what follows is not read. */
    public static final int MOST_LINES = 10_000;

    /** What an XLSX of the size we take may unpack to; more is no list. */
    private static final long MOST_UNPACKED = 32L * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ReadGrid() {}

    /** @throws Refusal on the field {@code file} if it is no such file */
    public static Grid of(byte[] bytes) {
        try {
            return new Grid(isZip(bytes) ? workbook(bytes) : csv(text(bytes)));
        } catch (IOException
                | UncheckedIOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw Refusal.field("file", "这个文件打不开，可能损坏或加了密码。请另存为 XLSX 或 CSV 再上传。");
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static List<Grid.Line> workbook(byte[] bytes)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        requireSmall(bytes);
        SheetRows rows = new SheetRows(MOST_LINES + 2);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            Iterator<InputStream> sheets = new XSSFReader(file).getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader reader = XMLHelper.newXMLReader();
                    // Without styles: numbers and days stay as they are stored, in no country's form.
                    reader.setContentHandler(
                            new XSSFSheetXMLHandler(null, new ReadOnlySharedStringsTable(file), rows, false));
                    reader.parse(new InputSource(sheet));
                }
            }
        }
        return rows.lines();
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
                List<String> cells = record.stream().map(String::strip).toList();
                Grid.Line line = new Grid.Line((int) record.getRecordNumber(), cells);
                if (line.saysSomething()) {
                    lines.add(line);
                }
                if (lines.size() == MOST_LINES + 2) {
                    break;
                }
            }
        }
        return lines;
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
