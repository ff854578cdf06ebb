package org.fundcase.documents.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fundcase.kernel.Words;

/** Draws one page of a file as PNG; runs in the child. */
final class PageDrawing {

    static final double MOST_PIXELS = 4_000_000;
    static final int DPI = 110;

    private final ReadingLimits limits;
    private final Path temp;
    private final Typeface typeface;

    PageDrawing(ReadingLimits limits, Path temp, Typeface typeface) {
        this.limits = limits;
        this.temp = temp;
        this.typeface = typeface;
    }

    /**
     * @param page counted from 1
     */
    PageImage draw(Path file, int page) throws IOException {
        try {
            FileType type = Sniffer.sniff(file);
            return switch (type) {
                case PDF -> pdf(file, page);
                case OFD -> ofd(file, page);
                case XML -> page == 1 ? drawn(new FieldTable(typeface).draw(file), 1) : noSuchPage();
                case JPG, PNG, TIFF -> picture(file, page);
                case DOCX, XLSX, ZIP -> new PageImage.Missing(Words.of("这种文件没有页面图片，请下载原件查看。"));
            };
        } catch (Unreadable refused) {
            return new PageImage.Missing(refused.words());
        }
    }

    private PageImage pdf(Path file, int page) throws IOException {
        try (PDDocument pdf = PdfPages.open(file)) {
            return page < 1 || page > pdf.getNumberOfPages()
                    ? noSuchPage()
                    : drawn(PdfPages.draw(pdf, page - 1, DPI), pdf.getNumberOfPages());
        }
    }

    private PageImage ofd(Path file, int page) throws IOException, Unreadable {
        Path folder = Files.createTempDirectory(temp, "unpacked");
        try (BoundedZip zip = BoundedZip.open(file, ZipLimits.DEFAULT)) {
            OfdPackage ofd = new OfdPackage(zip.unpack(folder));
            List<OfdPackage.Page> pages = ofd.pages();
            return page < 1 || page > pages.size()
                    ? noSuchPage()
                    : drawn(new OfdDrawing(ofd, typeface, limits).draw(pages.get(page - 1)), pages.size());
        }
    }

    private PageImage picture(Path file, int page) throws IOException, Unreadable {
        int pages = Pictures.count(file);
        BufferedImage image = page < 1 || page > pages ? null : Pictures.decode(file, page - 1, limits.pixels());
        return image == null ? noSuchPage() : drawn(image, pages);
    }

    private static PageImage drawn(BufferedImage image, int pages) throws IOException {
        return new PageImage.Drawn(Pictures.png(image), pages);
    }

    private static PageImage noSuchPage() {
        return new PageImage.Missing(Words.of("文件没有这一页。"));
    }
}
