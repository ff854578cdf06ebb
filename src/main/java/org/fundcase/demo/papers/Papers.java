package org.fundcase.demo.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Puts known truth into files as they come from outside. Holds one font open; close it after use. */
public final class Papers implements AutoCloseable {

    private static final double POINTS_A_MM = 72 / 25.4;
    private static final PDRectangle A4 = PDRectangle.A4;
    private static final int CHARS_A_LINE = 34;

    private final TrueTypeFont font;

    /**
     * @param font a TrueType font with Chinese characters that may be embedded
     */
    public Papers(Path font) {
        try {
            this.font = new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 数电票 XML. */
    public byte[] xml(InvoiceTruth truth) {
        return InvoiceXmlForms.digital(truth);
    }

    /** OFD with custom data and tags, as 数电票 come since 2024. */
    public byte[] ofd(InvoiceTruth truth) {
        return OfdForm.write(truth, OfdForm.Data.TAGS);
    }

    /** OFD with custom data, tags and the attachment {@code original_invoice.xml}. */
    public byte[] ofdWithAttachment(InvoiceTruth truth) {
        return OfdForm.write(truth, OfdForm.Data.ATTACHMENT);
    }

    /** OFD with the finance ministry's e-voucher attached. */
    public byte[] ofdWithVoucher(InvoiceTruth truth) {
        return OfdForm.write(truth, OfdForm.Data.VOUCHER);
    }

    /** PDF with text and QR code. */
    public byte[] pdf(InvoiceTruth truth) {
        FormSheet sheet = FormSheets.of(truth);
        return document(truth.number(), pdf -> invoicePage(pdf, sheet, truth.qrText()));
    }

    private interface Drawing {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] document(String seed, Drawing drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.setDocumentId((long) seed.hashCode());
            drawing.on(pdf);
            pdf.save(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private void invoicePage(PDDocument pdf, FormSheet sheet, String qr) throws IOException {
        float height = (float) (sheet.height() * POINTS_A_MM);
        PDPage page = new PDPage(new PDRectangle((float) (sheet.width() * POINTS_A_MM), height));
        pdf.addPage(page);
        PDFont text = PDType0Font.load(pdf, font, true);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            out.drawImage(LosslessFactory.createFromImage(pdf, Qr.picture(qr)), 14, height - 74, 64, 64);
            for (double[] rule : sheet.rules()) {
                out.moveTo(points(rule[0]), height - points(rule[1]));
                out.lineTo(points(rule[2]), height - points(rule[3]));
                out.stroke();
            }
            for (FormSheet.Print print : sheet.texts()) {
                print(out, text, print, height);
            }
        }
    }

    private static void print(PDPageContentStream out, PDFont font, FormSheet.Print print, float height)
            throws IOException {
        List<String> pieces = print.downwards() ? List.of(print.text().split("")) : List.of(print.text());
        double y = print.y();
        for (String piece : pieces) {
            line(out, font, points(print.size()), new float[] {points(print.x()), height - points(y)}, piece);
            y += print.size() * 1.25;
        }
    }

    private static void line(PDPageContentStream out, PDFont font, float size, float[] at, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(at[0], at[1]);
        out.showText(text);
        out.endText();
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_A_MM);
    }

    /** A licence, certificate or letter as PDF. */
    public byte[] pdf(Paper paper) {
        return document(paper.title(), pdf -> {
            PDPage page = new PDPage(A4);
            pdf.addPage(page);
            PDFont text = PDType0Font.load(pdf, font, true);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                line(out, text, 26, new float[] {297 - 13f * paper.title().length(), 740}, paper.title());
                float y = 690;
                for (Paper.Row row : paper.rows()) {
                    y = row(out, text, row, y);
                }
            }
        });
    }

    private static float row(PDPageContentStream out, PDFont font, Paper.Row row, float top) throws IOException {
        float x = 80;
        if (!row.label().isEmpty()) {
            line(out, font, 12, new float[] {x, top}, row.label());
            x += 130;
        }
        float y = top;
        int fits = row.label().isEmpty() ? CHARS_A_LINE : CHARS_A_LINE - 8;
        for (int from = 0; from < row.value().length(); from += fits) {
            String part = row.value()
                    .substring(from, Math.min(from + fits, row.value().length()));
            line(out, font, 12, new float[] {x, y}, part);
            y -= 18;
        }
        return y - 12;
    }

    /** The same paper as DOCX. */
    public byte[] docx(Paper paper) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                new Xml()
                        .raw(
                                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                        .bytes());
        parts.put(
                "_rels/.rels",
                new Xml()
                        .raw(
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                        .bytes());
        Xml body = new Xml()
                .open("w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
                .open("w:body");
        paragraph(body, paper.title());
        paper.rows()
                .forEach(row -> paragraph(body, row.label().isEmpty() ? row.value() : row.label() + "：" + row.value()));
        parts.put("word/document.xml", body.close("w:body").close("w:document").bytes());
        return Packed.zip(parts);
    }

    private static void paragraph(Xml body, String text) {
        body.open("w:p").open("w:r").leaf("w:t", text).close("w:r").close("w:p");
    }

    @Override
    public void close() {
        try {
            font.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
