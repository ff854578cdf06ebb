package org.fundcase.documents.reading;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.fundcase.kernel.Words;

/** The pipeline in the child: type → text and data → kind → fields. Runs on one file and keeps nothing. */
final class Extraction {

    private final ReadingLimits limits;
    private final Path temp;

    /**
     * @param temp an empty folder of this reading; the caller removes it
     */
    Extraction(ReadingLimits limits, Path temp) {
        this.limits = limits;
        this.temp = temp;
    }

    Reading read(Path file) throws IOException {
        try {
            return read(file, Sniffer.sniff(file));
        } catch (Unreadable refused) {
            return new Reading.Failed(refused.words(), false);
        }
    }

    private Reading read(Path file, FileType type) throws IOException, Unreadable {
        return switch (type) {
            case XML -> xml(file);
            case OFD -> ofd(file);
            case PDF -> pdf(file);
            case JPG, PNG, TIFF -> picture(file, type);
            case DOCX -> paper(type, OfficeText.docx(unpacked(file)));
            case XLSX -> paper(type, OfficeText.xlsx(unpacked(file)));
            case ZIP -> zip(file);
        };
    }

    private Map<String, Path> unpacked(Path file) throws IOException, Unreadable {
        Path folder = Files.createTempDirectory(temp, "unpacked");
        try (BoundedZip zip = BoundedZip.open(file, ZipLimits.DEFAULT)) {
            return zip.unpack(folder);
        }
    }

    private static Reading xml(Path file) throws IOException, Unreadable {
        Tree root = Tree.parse(file);
        Optional<Collector> invoice = InvoiceXml.read(root, Source.XML);
        String text = Text.clean(root.text());
        if (invoice.isEmpty()) {
            return new Reading.Unsupported(FileType.XML.mime(), Words.of("这个 XML 不是电子发票，系统读不出内容。如需作为材料，请人工查看。"));
        }
        return invoice(FileType.XML, List.of(invoice.get()), text, 1);
    }

    private Reading ofd(Path file) throws IOException, Unreadable {
        OfdPackage ofd = new OfdPackage(unpacked(file));
        List<PageText> texts = new ArrayList<>();
        for (OfdPackage.Page page : ofd.pages()) {
            double[] size = ofd.size(page);
            List<Glyph> glyphs = page.layers().stream()
                    .flatMap(layer -> OfdText.of(layer).stream())
                    .flatMap(text -> text.glyphs().stream())
                    .toList();
            texts.add(PageText.of(page.number(), size[0], size[1], glyphs));
        }
        List<Collector> sources = OfdInvoice.sources(ofd, texts, limits);
        boolean invoice = sources.stream().anyMatch(s -> s.has(FieldNames.INVOICE_NUMBER));
        return invoice
                ? invoice(FileType.OFD, sources, text(texts), Math.max(1, ofd.pageCount()))
                : paper(FileType.OFD, texts);
    }

    private Reading pdf(Path file) throws IOException {
        File pdfFile = file.toFile();
        try (PDDocument pdf = Loader.loadPDF(pdfFile, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            List<PageText> texts = PdfText.of(pdf);
            Optional<Collector> qr = PdfPages.findQr(pdf);
            if (qr.isPresent() || KindGuess.of(texts).kind() == DocumentKind.INVOICE) {
                List<Collector> sources = new ArrayList<>(qr.stream().toList());
                sources.add(InvoiceText.read(texts));
                return invoice(FileType.PDF, sources, text(texts), pdf.getNumberOfPages());
            }
            return text(texts).isBlank()
                    ? new Reading.Unsupported(FileType.PDF.mime(), Words.of("这份 PDF 是扫描图片，没有可读的文字和二维码。请人工填写要素。"))
                    : paper(FileType.PDF, texts);
        } catch (InvalidPasswordException locked) {
            return new Reading.Failed(Words.of("PDF 设了密码，系统打不开。请用原始 PDF，或去掉密码后重新上传。"), false);
        }
    }

    private Reading picture(Path file, FileType type) throws IOException, Unreadable {
        int pages = Math.max(1, Pictures.count(file));
        for (int i = 0; i < Math.min(3, pages); i++) {
            BufferedImage image = Pictures.decode(file, i, limits.pixels());
            Optional<QrText> qr = image == null ? Optional.empty() : QrCodes.find(image);
            if (qr.isPresent()) {
                return invoice(type, List.of(qr.get().collect()), "", pages);
            }
        }
        return new Reading.Unsupported(type.mime(), Words.of("图片里没有找到发票二维码，系统读不出内容。请人工填写要素。"));
    }

    /** The forms of one invoice that the tax site packs together are one reading; of other packages nothing is read. */
    private Reading zip(Path file) throws IOException, Unreadable {
        Map<String, Path> parts = unpacked(file);
        if (parts.size() > ZipContents.MOST_FILES) {
            return ZipContents.tooMany(parts.size());
        }
        ZipContents contents = new ZipContents();
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            contents.add(part.getKey(), read(part.getValue()));
        }
        return contents.reading();
    }

    private static Reading paper(FileType type, List<PageText> pages) {
        KindGuess guess = KindGuess.of(pages);
        if (guess.kind() == DocumentKind.INVOICE) {
            return invoice(type, List.of(InvoiceText.read(pages)), text(pages), Math.max(1, pages.size()));
        }
        Merger fields = new Merger(List.of(PaperText.read(guess.kind(), pages)));
        return new Reading.Read(
                type.mime(),
                guess.kind(),
                fields.fields(),
                List.of(),
                fields.conflicts(),
                text(pages),
                Math.max(1, pages.size()),
                guess.confidence());
    }

    private static Reading invoice(FileType type, List<Collector> sources, String text, int pages) {
        Merger merged = new Merger(sources).asInvoice();
        double confidence = merged.get(FieldNames.INVOICE_NUMBER) == null ? 0.5 : 1.0;
        return new Reading.Read(
                type.mime(),
                DocumentKind.INVOICE,
                merged.fields(),
                merged.lines(),
                merged.conflicts(),
                text,
                Math.max(1, pages),
                confidence);
    }

    private static String text(List<PageText> pages) {
        return pages.stream().map(PageText::text).collect(Collectors.joining("\f"));
    }
}
