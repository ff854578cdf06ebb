package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The text of DOCX and XLSX files, from their own XML parts; nothing in them is run or fetched. */
final class OfficeText {

    private OfficeText() {}

    static List<PageText> docx(Map<String, Path> parts) throws IOException, Unreadable {
        Path document = parts.get("word/document.xml");
        if (document == null) {
            throw ZipLimits.broken();
        }
        List<String> paragraphs = new ArrayList<>();
        blocks(Tree.parse(document).first("body").orElseThrow(ZipLimits::broken), paragraphs);
        return List.of(PageText.ofParagraphs(paragraphs));
    }

    private static void blocks(Tree parent, List<String> paragraphs) {
        for (Tree block : parent.children()) {
            switch (block.name()) {
                case "p" -> paragraphs.add(runs(block));
                case "tr" -> paragraphs.add(cells(block));
                default -> blocks(block, paragraphs);
            }
        }
    }

    private static String cells(Tree row) {
        return String.join(
                "\t",
                row.children("tc").stream()
                        .map(cell -> String.join(
                                "", cell.all("p").stream().map(OfficeText::runs).toList()))
                        .toList());
    }

    private static String runs(Tree paragraph) {
        StringBuilder text = new StringBuilder();
        for (Tree piece : paragraph.children()) {
            switch (piece.name()) {
                case "t" -> text.append(piece.element().getTextContent());
                case "tab", "br" -> text.append('\t');
                case "del" -> {}
                default -> text.append(runs(piece));
            }
        }
        return text.toString();
    }

    static List<PageText> xlsx(Map<String, Path> parts) throws IOException, Unreadable {
        Path shared = parts.get("xl/sharedStrings.xml");
        List<String> strings = shared == null
                ? List.of()
                : Tree.parse(shared).children("si").stream()
                        .map(OfficeText::strings)
                        .toList();
        List<PageText> sheets = new ArrayList<>();
        for (Map.Entry<String, Path> part : new TreeMap<>(parts).entrySet()) {
            if (part.getKey().matches("xl/worksheets/[^/]+\\.xml")) {
                sheets.add(PageText.ofParagraphs(rows(Tree.parse(part.getValue()), strings)));
            }
        }
        return sheets;
    }

    private static String strings(Tree item) {
        return String.join(
                "",
                item.all("t").stream().map(t -> t.element().getTextContent()).toList());
    }

    private static List<String> rows(Tree sheet, List<String> strings) {
        return sheet.all("row").stream()
                .map(row -> String.join(
                        "\t",
                        row.children("c").stream().map(c -> cell(c, strings)).toList()))
                .toList();
    }

    private static String cell(Tree cell, List<String> strings) {
        String value = cell.value("v");
        if (!cell.attribute("t").equals("s") || value == null) {
            return value == null ? strings(cell) : value;
        }
        int index = value.matches("\\d{1,7}") ? Integer.parseInt(value) : -1;
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }
}
