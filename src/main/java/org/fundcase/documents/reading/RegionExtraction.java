package org.fundcase.documents.reading;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Reads one rectangle of one page in the child: what the file says there, else what is printed in the picture. */
final class RegionExtraction {

    /** Print that touches the edge of a picture is recognised badly. */
    private static final int MARGIN = 24;
    /** Below this height in pixels the cut-out is enlarged. */
    private static final int LOW = 64;

    private final ReadingLimits limits;
    private final Path temp;
    private final Print print;
    private final @Nullable Ocr ocr;

    RegionExtraction(ReadingLimits limits, Path temp, Print print, @Nullable Ocr ocr) {
        this.limits = limits;
        this.temp = temp;
        this.print = print;
        this.ocr = ocr;
    }

    RegionText read(Path file, Region region) throws IOException {
        try {
            FileType type = Sniffer.sniff(file);
            return switch (type) {
                case PDF -> pdf(file, region);
                case OFD -> ofd(file, region);
                case JPG, PNG, TIFF -> picture(file, region);
                case XML -> nothing("XML 里的数值直接取自数据，没有版面可以重读。需要时直接填写。");
                case DOCX, XLSX, ZIP -> nothing("这种文件没有页面图像，不能重读。请下载原件查看后填写。");
            };
        } catch (Unreadable refused) {
            return new RegionText.Nothing(refused.words());
        }
    }

    private RegionText pdf(Path file, Region region) throws IOException {
        try (PDDocument pdf = PdfPages.open(file)) {
            if (region.page() > pdf.getNumberOfPages()) {
                return noSuchPage();
            }
            RegionText said = joined(PdfText.page(pdf, region.page()).text(), region);
            return said instanceof RegionText.Found
                    ? said
                    : print(PdfPages.draw(pdf, region.page() - 1, PdfPages.OCR_DPI), region);
        }
    }

    private RegionText ofd(Path file, Region region) throws IOException, Unreadable {
        Path folder = Files.createTempDirectory(temp, "unpacked");
        try (BoundedZip zip = BoundedZip.open(file, ZipLimits.DEFAULT)) {
            OfdPackage ofd = new OfdPackage(zip.unpack(folder));
            List<OfdPackage.Page> pages = ofd.pages();
            return region.page() > pages.size() ? noSuchPage() : joined(ofd.text(pages.get(region.page() - 1)), region);
        }
    }

    private RegionText picture(Path file, Region region) throws IOException, Unreadable {
        BufferedImage image = region.page() > Pictures.count(file)
                ? null
                : Pictures.decodeForOcr(file, region.page() - 1, limits.pixels());
        return image == null ? noSuchPage() : print(image, region);
    }

    /** @throws Scanned where another child has to look */
    private RegionText print(BufferedImage page, Region region) throws IOException {
        if (print == Print.IN_ANOTHER_CHILD) {
            throw new Scanned();
        }
        return ocr == null
                ? nothing("这台服务器不能识别图片里的字。请对照页面填写。")
                : joined(Upright.read(ocr, cutOut(page, region.box()), 0).page(region.page()), null);
    }

    private static BufferedImage cutOut(BufferedImage page, Box box) {
        int x = (int) Math.min(page.getWidth() - 1, box.x() * page.getWidth());
        int y = (int) Math.min(page.getHeight() - 1, box.y() * page.getHeight());
        int w = (int) Math.max(1, Math.min(page.getWidth() - x, Math.ceil(box.w() * page.getWidth())));
        int h = (int) Math.max(1, Math.min(page.getHeight() - y, Math.ceil(box.h() * page.getHeight())));
        int scale = h < LOW ? 2 : 1;
        BufferedImage cut = Pictures.white(w * scale + 2 * MARGIN, h * scale + 2 * MARGIN);
        Graphics2D g = cut.createGraphics();
        g.drawImage(
                page.getSubimage(x, y, w, h).getScaledInstance(w * scale, h * scale, java.awt.Image.SCALE_SMOOTH),
                MARGIN,
                MARGIN,
                null);
        g.dispose();
        return cut;
    }

    /** @param region null takes the whole page */
    private static RegionText joined(PageText page, @Nullable Region region) {
        StringBuilder text = new StringBuilder();
        double sure = 1;
        for (Line line : page.lines()) {
            Cluster inside = new Cluster(inside(page, line, region));
            if (!inside.isEmpty()) {
                sure = Math.min(sure, inside.sure());
                append(text, inside.text());
            }
        }
        String clean = Text.clean(text.toString());
        return clean.isEmpty()
                ? nothing("框里没有读到字。把框画大一点再试，或者对照页面填写。")
                : new RegionText.Found(
                        Bounds.value(clean), page.source(), sure * page.source().confidence());
    }

    private static List<Glyph> inside(PageText page, Line line, @Nullable Region region) {
        if (region == null) {
            return line.glyphs();
        }
        List<Glyph> inside = new ArrayList<>();
        for (Glyph glyph : line.glyphs()) {
            Place place = page.place(new Cluster(List.of(glyph)));
            if (place != null && region.holds(place.box())) {
                inside.add(glyph);
            }
        }
        return inside;
    }

    /** A value that was wrapped is one value; only between Latin characters the break was a blank. */
    private static void append(StringBuilder text, String line) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) < 0x250 && line.charAt(0) < 0x250) {
            text.append(' ');
        }
        text.append(line);
    }

    private static RegionText noSuchPage() {
        return nothing("文件没有这一页。");
    }

    private static RegionText nothing(String sentence) {
        return new RegionText.Nothing(Words.of(sentence));
    }
}
