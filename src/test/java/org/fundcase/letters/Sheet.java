package org.fundcase.letters;

/**
 * Word's XML for the parts of an official paper in letter format (GB/T 9704-2012, 10.1): measures in twentieths of a
 * point, sizes in half points.
 */
final class Sheet {

    static final String BODY = "仿宋_GB2312";
    static final String HEAVY = "黑体";
    static final String SCRIPT = "楷体_GB2312";
    static final String TITLE = "方正小标宋简体";
    static final String SCHEMA = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /** 3号. */
    private static final int SIZE_3 = 32;

    private static final int LINE = 579;
    private static final int TWO_CHARACTERS = 640;
    /** 170 mm lines around a text of 156 mm. */
    private static final int OVERHANG = -397;

    private Sheet() {}

    static String run(String font, int size, String text) {
        return "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/><w:sz w:val=\"%2$d\"/><w:szCs w:val=\"%2$d\"/></w:rPr><w:t xml:space=\"preserve\">%3$s</w:t></w:r>"
                .formatted(font, size, text);
    }

    static String paragraph(String layout, String... runs) {
        return "<w:p><w:pPr><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>%s</w:pPr>%s</w:p>"
                .formatted(layout, String.join("", runs));
    }

    /** Flush left: LibreOffice 7.4 loses punctuation that hangs over the end of a justified line. */
    static String body(String text) {
        return paragraph(
                exact(LINE) + "<w:ind w:firstLine=\"" + TWO_CHARACTERS + "\"/><w:jc w:val=\"left\"/>",
                run(BODY, SIZE_3, text));
    }

    /** A paragraph that begins with words of another font. */
    static String led(String font, String lead, String text) {
        return paragraph(
                exact(LINE) + "<w:ind w:firstLine=\"" + TWO_CHARACTERS + "\"/><w:jc w:val=\"left\"/>",
                run(font, SIZE_3, lead),
                run(BODY, SIZE_3, text));
    }

    static String flush(String text) {
        return paragraph(exact(LINE), run(BODY, SIZE_3, text));
    }

    static String number() {
        return paragraph(exact(LINE) + "<w:jc w:val=\"right\"/>", run(BODY, SIZE_3, "${number}"));
    }

    static String title(String text) {
        return paragraph(
                "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"320\" w:line=\"680\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                run(TITLE, 44, text));
    }

    /** Between words and a table. */
    static String gap() {
        return paragraph(exact(140), run(BODY, 8, ""));
    }

    static String empty() {
        return paragraph(exact(LINE), run(BODY, SIZE_3, ""));
    }

    /** 署名 centred over the date, which ends four characters from the right. */
    static String signature() {
        return signed("${office}", true) + signed("${date}", false);
    }

    private static String signed(String text, boolean goesOn) {
        return paragraph(
                (goesOn ? "<w:keepNext/>" : "") + exact(LINE)
                        + "<w:ind w:left=\"3400\" w:right=\"320\"/><w:jc w:val=\"center\"/>",
                run(BODY, SIZE_3, text));
    }

    static String cell(int width, String align, String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>%s</w:tc>"
                .formatted(
                        width,
                        paragraph(
                                "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"400\" w:lineRule=\"exact\"/><w:jc w:val=\""
                                        + align + "\"/>",
                                run(BODY, 24, text)));
    }

    /** For tables with many columns: a little below 五号, with little space at the sides. */
    static String narrow(int width, String align, String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:tcMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\" w:type=\"dxa\"/></w:tcMar><w:vAlign w:val=\"center\"/></w:tcPr>%s</w:tc>"
                .formatted(
                        width,
                        paragraph(
                                "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"320\" w:lineRule=\"exact\"/><w:jc w:val=\""
                                        + align + "\"/>",
                                run(BODY, 20, text)));
    }

    static String row(boolean head, String... cells) {
        return "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>%s</w:tr>"
                .formatted(head ? "<w:tblHeader/>" : "", String.join("", cells));
    }

    static String table(int[] widths, String... rows) {
        StringBuilder grid = new StringBuilder();
        for (int width : widths) {
            grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        StringBuilder borders = new StringBuilder();
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            borders.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(side));
        }
        return "<w:tbl><w:tblPr><w:tblW w:w=\"8845\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
                .formatted(borders, grid, String.join("", rows));
    }

    /** The red name of the office, its upper edge 30 mm below the paper's, and the red double line under it. */
    static String head() {
        return paragraph(
                "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"24\" w:space=\"8\" w:color=\"FF0000\"/></w:pBdr><w:spacing w:after=\"160\" w:line=\"800\" w:lineRule=\"exact\"/><w:ind w:left=\"%1$d\" w:right=\"%1$d\"/><w:jc w:val=\"center\"/>"
                        .formatted(OVERHANG),
                red(TITLE, 64, "${office}"));
    }

    /** The second red double line, 20 mm above the paper's lower edge. */
    static String foot() {
        return paragraph(
                "<w:pBdr><w:top w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"1\" w:color=\"FF0000\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"exact\"/><w:ind w:left=\"%1$d\" w:right=\"%1$d\"/>"
                        .formatted(OVERHANG),
                run("宋体", 12, " "));
    }

    /** — 2 —, from the second page on. */
    static String pageNumber() {
        return paragraph(
                "<w:jc w:val=\"center\"/>",
                run("宋体", 28, "— "),
                "<w:fldSimple w:instr=\" PAGE \">" + run("宋体", 28, "2") + "</w:fldSimple>",
                run("宋体", 28, " —"));
    }

    private static String red(String font, int size, String text) {
        return run(font, size, text).replace("<w:sz ", "<w:color w:val=\"FF0000\"/><w:sz ");
    }

    private static String exact(int line) {
        return "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + line + "\" w:lineRule=\"exact\"/>";
    }
}
