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
import org.jspecify.annotations.Nullable;

/** The pipeline in the child: type → text and data → kind → fields. Runs on one file and keeps nothing. */
final class Extraction {

    private final ReadingLimits limits;
    private final Path temp;
    private final @Nullable Ocr ocr;

    /**
     * @param temp an empty folder of this reading; the caller removes it
     * @param ocr null in the child that does not recognise print
     */
    Extraction(ReadingLimits limits, Path temp, @Nullable Ocr ocr) {
        this.limits = limits;
        this.temp = temp;
        this.ocr = ocr;
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
            return pdf(pdf);
        } catch (InvalidPasswordException locked) {
            return new Reading.Failed(Words.of("PDF 设了密码，系统打不开。请用原始 PDF，或去掉密码后重新上传。"), false);
        }
    }

    private Reading pdf(PDDocument pdf) throws IOException {
        List<PageText> texts = PdfText.of(pdf);
        List<Integer> scanned = PdfPages.scanned(pdf, texts);
        if (scanned.isEmpty()) {
            List<Collector> qr = PdfPages.findQr(pdf).stream().toList();
            return reading(FileType.PDF, qr, texts, texts, pdf.getNumberOfPages());
        }
        Scans scans = scans();
        List<PageText> all = new ArrayList<>(texts);
        for (int index : scanned) {
            PageText page = scans.goesOn()
                    ? scans.page(index + 1, PdfPages.draw(pdf, index, PdfPages.OCR_DPI))
                    : PageText.ofParagraphs(List.of(FormWords.UNREAD));
            all.set(index, page);
        }
        List<PageText> told = KindGuess.of(texts).kind() == DocumentKind.OTHER ? all : texts;
        return scans.invoices() > 1
                ? severalInvoices(FileType.PDF, scans.invoices())
                : reading(FileType.PDF, scans.codes(), told, all, pdf.getNumberOfPages());
    }

    private Reading picture(Path file, FileType type) throws IOException, Unreadable {
        Scans scans = scans();
        int pages = Math.max(1, Pictures.count(file));
        List<PageText> texts = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            BufferedImage image = scans.goesOn() ? Pictures.decodeForOcr(file, i, limits.pixels()) : null;
            texts.add(image == null ? PageText.ofParagraphs(List.of(FormWords.UNREAD)) : scans.page(i + 1, image));
        }
        return scans.invoices() > 1
                ? severalInvoices(type, scans.invoices())
                : reading(type, scans.codes(), texts, texts, pages);
    }

    /** @throws Scanned where another child has to read the file */
    private Scans scans() {
        if (ocr == null && Ocr.isAvailable()) {
            throw new Scanned();
        }
        return new Scans(ocr, limits.perDocument());
    }

    private static Reading severalInvoices(FileType type, int invoices) {
        return new Reading.Unsupported(type.mime(), Words.of("文件里有 {0} 张不同的发票，一张也没有读取和计入。请一张发票一个文件上传。", invoices));
    }

    /**
     * @param told the pages whose text gives the fields
     * @param all the pages whose text is kept
     */
    private static Reading reading(
            FileType type, List<Collector> qr, List<PageText> told, List<PageText> all, int pages) {
        if (!qr.isEmpty() || KindGuess.of(told).kind() == DocumentKind.INVOICE) {
            List<Collector> sources = new ArrayList<>(qr);
            sources.add(InvoiceText.read(told));
            return invoice(type, sources, text(all), pages);
        }
        return text(all).isBlank()
                ? new Reading.Unsupported(type.mime(), Words.of("文件是图片，没有认出文字，也没有发票二维码。请换清晰的扫描件上传，或人工填写要素。"))
                : paper(type, told, text(all), pages);
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
        return paper(type, pages, text(pages), Math.max(1, pages.size()));
    }

    private static Reading paper(FileType type, List<PageText> told, String text, int pages) {
        KindGuess guess = KindGuess.of(told);
        if (guess.kind() == DocumentKind.INVOICE) {
            return invoice(type, List.of(InvoiceText.read(told)), text, pages);
        }
        Merger fields = new Merger(List.of(PaperText.read(guess.kind(), told)));
        return new Reading.Read(
                type.mime(),
                guess.kind(),
                Trust.weigh(fields.fields()),
                List.of(),
                fields.conflicts(),
                text,
                pages,
                guess.confidence());
    }

    private static Reading invoice(FileType type, List<Collector> sources, String text, int pages) {
        Merger merged = new Merger(sources).asInvoice();
        double confidence = merged.get(FieldNames.INVOICE_NUMBER) == null ? 0.5 : 1.0;
        List<ReadField> fields = Trust.weigh(merged.fields());
        return new Reading.Read(
                type.mime(),
                DocumentKind.INVOICE,
                fields,
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
