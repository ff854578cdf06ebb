package org.fundcase.documents.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** The pipeline in the child: type → text and data → kind → fields. Runs on one file and keeps nothing. */
final class Extraction {

    private final ReadingLimits limits;
    private final Path temp;
    private final Print print;
    private final @Nullable Ocr ocr;

    /**
     * @param temp for a folder of this reading, which is made when it is needed; the caller removes it
     * @param ocr null where print is not {@code HERE}
     */
    Extraction(ReadingLimits limits, Path temp, Print print, @Nullable Ocr ocr) {
        this.limits = limits;
        this.temp = temp;
        this.print = print;
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
            case DOCX -> ReadingOf.paper(Told.by(type, OfficeText.docx(unpacked(file))));
            case XLSX -> ReadingOf.paper(Told.by(type, OfficeText.xlsx(unpacked(file))));
            case ZIP -> zip(file);
        };
    }

    private Map<String, Path> unpacked(Path file) throws IOException, Unreadable {
        Path folder = Files.createTempDirectory(Files.createDirectories(temp), "unpacked");
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
        return ReadingOf.invoice(new Told(FileType.XML, List.of(), List.of(), text, 1), List.of(invoice.get()));
    }

    private Reading ofd(Path file) throws IOException, Unreadable {
        OfdPackage ofd = new OfdPackage(unpacked(file));
        List<PageText> texts = new ArrayList<>();
        for (OfdPackage.Page page : ofd.pages()) {
            texts.add(ofd.text(page));
        }
        List<Collector> sources = OfdInvoice.sources(ofd, texts, limits);
        boolean invoice = sources.stream().anyMatch(s -> s.has(FieldNames.INVOICE_NUMBER));
        return invoice
                ? ReadingOf.invoice(
                        new Told(FileType.OFD, List.of(), texts, Told.text(texts), ofd.pageCount()), sources)
                : ReadingOf.paper(Told.by(FileType.OFD, texts));
    }

    private Reading pdf(Path file) throws IOException {
        try (PDDocument pdf = PdfPages.open(file)) {
            return pdf(pdf);
        } catch (InvalidPasswordException locked) {
            return new Reading.Failed(Words.of("PDF 设了密码，系统打不开。请用原始 PDF，或去掉密码后重新上传。"), false);
        }
    }

    private Reading pdf(PDDocument pdf) throws IOException {
        List<PdfText.Page> pages = PdfText.of(pdf);
        List<PageText> texts = pages.stream().map(PdfText.Page::text).toList();
        List<Integer> scanned = PdfPages.scanned(pdf, texts);
        if (!scanned.isEmpty()) {
            return pdf(pdf, texts, scanned);
        }
        int invoices = InvoiceNumbers.count(texts, List.of());
        if (invoices > 1) {
            return ReadingOf.severalInvoices(FileType.PDF, invoices);
        }
        List<Collector> qr = PdfPages.findQr(pdf, pages).stream().toList();
        return ReadingOf.reading(new Told(FileType.PDF, qr, texts, Told.text(texts), pdf.getNumberOfPages()));
    }

    /** @param scanned indices of the pages that are pictures */
    private Reading pdf(PDDocument pdf, List<PageText> texts, List<Integer> scanned) throws IOException {
        Scans scans = scans();
        List<PageText> all = new ArrayList<>(texts);
        for (int index : scanned) {
            PageText page = scans.goesOn()
                    ? scans.page(index + 1, PdfPages.draw(pdf, index, PdfPages.OCR_DPI))
                    : PageText.ofParagraphs(List.of(FormWords.UNREAD));
            all.set(index, page);
        }
        if (scans.isBlind() && Told.text(texts).isBlank()) {
            return ReadingOf.blind(FileType.PDF);
        }
        DocumentKind ofText = KindGuess.of(texts).kind();
        boolean codeAlone = !scans.codes().isEmpty() && ofText != DocumentKind.INVOICE;
        List<PageText> told = ofText == DocumentKind.OTHER || codeAlone ? all : texts;
        return read(scans, all, new Told(FileType.PDF, scans.codes(), told, Told.text(all), pdf.getNumberOfPages()));
    }

    /** @param all the pages of the file, whether they give the fields or not */
    private static Reading read(Scans scans, List<PageText> all, Told told) throws IOException {
        int invoices = InvoiceNumbers.count(all, scans.numbers());
        return invoices > 1 ? ReadingOf.severalInvoices(told.type(), invoices) : SecondLook.read(scans, told);
    }

    private Reading picture(Path file, FileType type) throws IOException, Unreadable {
        Scans scans = scans();
        int pages = Math.max(1, Pictures.count(file));
        List<PageText> texts = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            BufferedImage image = scans.goesOn() ? Pictures.decodeForOcr(file, i, limits.pixels()) : null;
            texts.add(image == null ? PageText.ofParagraphs(List.of(FormWords.UNREAD)) : scans.page(i + 1, image));
        }
        if (scans.isBlind()) {
            return ReadingOf.blind(type);
        }
        return read(scans, texts, new Told(type, scans.codes(), texts, Told.text(texts), pages));
    }

    /** @throws Scanned where another child has to read the file */
    private Scans scans() {
        if (print == Print.IN_ANOTHER_CHILD) {
            throw new Scanned();
        }
        return new Scans(ocr, limits.perDocument());
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
}
