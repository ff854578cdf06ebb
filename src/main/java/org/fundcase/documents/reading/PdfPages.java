package org.fundcase.documents.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Opens a PDF and draws its pages, with a cap on pixels whatever size a page claims. */
final class PdfPages {

    private static final double POINTS_AN_INCH = 72;
    private static final int QR_DPI = 170;
    static final int OCR_DPI = 200;
    /** A page with fewer characters and a picture is a scan with a stamp or a page number on it. */
    private static final int FEW_GLYPHS = 20;

    /** What a PDF unpacks lies in memory, of which a page of text needs little; a large one goes on in a file. */
    private static final StreamCacheCreateFunction WORKSPACE = MemoryUsageSetting.setupMixed(16L << 20).streamCache;

    private PdfPages() {}

    /**
     * The caller closes it.
     *
     * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException where it is locked
     */
    static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), "", null, null, WORKSPACE);
    }

    static BufferedImage draw(PDDocument pdf, int index, int dpi) throws IOException {
        PDRectangle box = pdf.getPage(index).getCropBox();
        double inches = box.getWidth() * box.getHeight() / POINTS_AN_INCH / POINTS_AN_INCH;
        double most = Math.sqrt(PageDrawing.MOST_PIXELS / Math.max(0.01, inches));
        return new PDFRenderer(pdf).renderImageWithDPI(index, (float) Math.max(1, Math.min(dpi, most)), ImageType.RGB);
    }

    /** The pages that are pictures, counted from 0. */
    static List<Integer> scanned(PDDocument pdf, List<PageText> texts) {
        return IntStream.range(0, texts.size())
                .filter(i -> isScan(pdf.getPage(i), texts.get(i)))
                .boxed()
                .toList();
    }

    private static boolean isScan(PDPage page, PageText text) {
        int glyphs = text.lines().stream().mapToInt(l -> l.glyphs().size()).sum();
        return glyphs == 0 && page.hasContents() || glyphs < FEW_GLYPHS && hasPicture(page.getResources());
    }

    private static boolean hasPicture(@Nullable PDResources resources) {
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Invoices carry the code on their first page; some forms of several pages on the last. */
    static Optional<Collector> findQr(PDDocument pdf, List<PdfText.Page> pages) throws IOException {
        int last = pages.size() - 1;
        for (int index : last < 0 ? List.<Integer>of() : new LinkedHashSet<>(List.of(0, last))) {
            Optional<QrText> qr = pages.get(index).pictures().findQr();
            if (qr.isEmpty()) {
                qr = QrCodes.find(draw(pdf, index, QR_DPI));
            }
            if (qr.isPresent()) {
                return qr.map(QrText::collect);
            }
        }
        return Optional.empty();
    }
}
