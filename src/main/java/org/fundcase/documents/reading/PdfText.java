package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes every character of a PDF with its place. */
final class PdfText extends PDFTextStripper {

    private static final int MOST_PAGES = 200;
    private static final int MOST_GLYPHS_A_PAGE = 100_000;

    private final List<Glyph> glyphs = new ArrayList<>();

    private final PdfPictures pictures = new PdfPictures(this);

    private PdfText() {
        setSuppressDuplicateOverlappingText(false);
        addOperator(pictures);
    }

    /** A page with the pictures that may be codes. */
    record Page(PageText text, PdfPictures pictures) {}

    static List<Page> of(PDDocument pdf) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (int n = 1; n <= Math.min(MOST_PAGES, pdf.getNumberOfPages()); n++) {
            pages.add(page(pdf, n));
        }
        return pages;
    }

    /** @param n counted from 1 */
    static Page page(PDDocument pdf, int n) throws IOException {
        PdfText page = new PdfText();
        page.setStartPage(n);
        page.setEndPage(n);
        page.writeText(pdf, Writer.nullWriter());
        PDRectangle box = pdf.getPage(n - 1).getCropBox();
        boolean turned = pdf.getPage(n - 1).getRotation() % 180 != 0;
        PageText text = PageText.of(
                n, turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight(), page.glyphs);
        return new Page(text, page.pictures);
    }

    /** Text under a scan is what some other program recognised: the picture is read, not that. */
    private boolean isVisible() {
        return getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        if (unicode != null && isVisible() && glyphs.size() < MOST_GLYPHS_A_PAGE) {
            double size = Math.max(1, Math.abs(text.getFontSizeInPt()));
            glyphs.add(new Glyph(
                    Radicals.unified(unicode),
                    text.getXDirAdj(),
                    text.getYDirAdj() - 0.85 * size,
                    text.getWidthDirAdj(),
                    size));
        }
    }
}
