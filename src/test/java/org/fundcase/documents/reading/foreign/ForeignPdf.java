package org.fundcase.documents.reading.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.fundcase.kernel.Money;

/** Draws invoices that no form of ours looks like; texts go into the file in a random order, without a QR code. */
abstract class ForeignPdf {

    private static final Path FONT = Path.of("templates", "fonts", "NotoSerifSC-Regular.ttf");

    private record Put(int page, String text, float x, float y, float size) {}

    private final List<Put> puts = new ArrayList<>();
    private final PDRectangle paper;
    private int page;

    ForeignPdf(PDRectangle paper) {
        this.paper = paper;
    }

    /** Points from the top left corner. */
    final void put(String text, float x, float y, float size) {
        if (!text.isEmpty()) {
            puts.add(new Put(page, text, x, y, size));
        }
    }

    /** Right-aligned; figures are 0.55 of the size wide in this font. */
    final void right(String text, float right, float y, float size) {
        put(text, right - text.length() * 0.54f * size, y, size);
    }

    final void nextPage() {
        page++;
    }

    static String thousands(Money amount) {
        return new DecimalFormat("#,##0.00").format(amount.toYuan());
    }

    final byte[] bytes() {
        Collections.shuffle(puts, new Random(puts.size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDFont font = PDType0Font.load(pdf, FONT.toFile());
            for (int n = 0; n <= page; n++) {
                page(pdf, font, n);
            }
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void page(PDDocument pdf, PDFont font, int number) throws IOException {
        PDPage sheet = new PDPage(paper);
        pdf.addPage(sheet);
        try (PDPageContentStream out = new PDPageContentStream(pdf, sheet)) {
            for (Put p : puts) {
                if (p.page == number) {
                    out.beginText();
                    out.setFont(font, p.size);
                    out.newLineAtOffset(p.x, paper.getHeight() - p.y);
                    out.showText(p.text);
                    out.endText();
                }
            }
        }
    }
}
