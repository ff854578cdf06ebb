package org.fundcase.letters;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Tbl;

/** What a file says, without blanks and in one form of each character. */
final class Text {

    private static final Font OURS = ours();
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, false, false);
    private static final Map<Integer, Integer> IDEOGRAPHS = IntStream.rangeClosed(0x4E00, 0x9FFF)
            .boxed()
            .collect(Collectors.toMap(Text::glyph, Function.identity(), (first, second) -> first));

    private Text() {}

    static String ofDocx(byte[] docx) throws Exception {
        StringWriter text = new StringWriter();
        WordprocessingMLPackage paper = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        TextUtils.extractText(paper.getMainDocumentPart().getJaxbElement(), text);
        return normal(text.toString());
    }

    /** Without page numbers, which stand between the lines of two pages. */
    static String ofPdf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return normal(new PDFTextStripper().getText(document)).replaceAll("—\\d+—", "");
        }
    }

    /** As {@link #ofPdf(Path)}, with the heading of each table once: a table that goes on on a next page repeats it. */
    static String ofPdf(Path pdf, byte[] docx) throws Exception {
        String text = ofPdf(pdf);
        for (String heading : headings(docx)) {
            int after = text.indexOf(heading) + heading.length();
            text = text.substring(0, after) + text.substring(after).replace(heading, "");
        }
        return text;
    }

    /** The first row of each table. */
    private static List<String> headings(byte[] docx) throws Exception {
        WordprocessingMLPackage paper = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        ClassFinder tables = new ClassFinder(Tbl.class);
        new TraversalUtil(paper.getMainDocumentPart().getContent(), tables);
        List<String> headings = new ArrayList<>();
        for (Object table : tables.results) {
            StringWriter row = new StringWriter();
            TextUtils.extractText(((Tbl) table).getContent().get(0), row);
            String heading = normal(row.toString());
            if (!heading.isEmpty()) {
                headings.add(heading);
            }
        }
        return headings;
    }

    /** The radicals first: their own compatibility form is the traditional ideograph, as 戶 for the one of 户. */
    static String normal(String text) {
        String named = text.codePoints().mapToObj(Text::ideograph).collect(Collectors.joining());
        return Normalizer.normalize(named, Normalizer.Form.NFKC).replaceAll("[\\s\u00A0]+", "");
    }

    /** A radical shares its glyph with an ideograph; a PDF by docx4j names the one for the other. */
    private static String ideograph(int character) {
        boolean radical = character >= 0x2E80 && character <= 0x2FDF;
        return Character.toString(radical ? IDEOGRAPHS.getOrDefault(glyph(character), character) : character);
    }

    private static int glyph(int character) {
        return OURS.createGlyphVector(CONTEXT, Character.toString(character)).getGlyphCode(0);
    }

    private static Font ours() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new File("templates/fonts/" + FontNames.FILE));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The characters in a fixed order: right-to-left words come out of a PDF in the order of the eye. */
    static String sorted(String text) {
        return normal(text).codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
