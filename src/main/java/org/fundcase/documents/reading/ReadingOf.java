package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fundcase.kernel.Words;

/** Makes a reading of what the pages of one file say. */
final class ReadingOf {

    private ReadingOf() {}

    static Reading severalInvoices(FileType type, int invoices) {
        return new Reading.Unsupported(type.mime(), Words.of("文件里有 {0} 张不同的发票，一张也没有读取和计入。请一张发票一个文件上传。", invoices));
    }

    /** A scan on a machine without a library that recognises print. */
    static Reading blind(FileType type) {
        return new Reading.Unsupported(
                type.mime(), Words.of("文件是扫描图片，这台服务器不能识别图片里的文字，由人工查看。请上传原始的电子文件（XML、OFD 或带文字的 PDF），或人工填写要素。"));
    }

    /**
     * @param told the pages whose text gives the fields
     * @param all the pages whose text is kept
     */
    static Reading reading(FileType type, List<Collector> qr, List<PageText> told, List<PageText> all, int pages) {
        DocumentKind kind = KindGuess.of(told).kind();
        if (!qr.isEmpty() || kind == DocumentKind.INVOICE) {
            List<Collector> sources = new ArrayList<>(qr);
            sources.add(kind == DocumentKind.OTHER_INVOICE ? PaperText.read(kind, told) : InvoiceText.read(told));
            return invoice(type, sources, text(all), pages);
        }
        return text(all).isBlank()
                ? new Reading.Unsupported(type.mime(), Words.of("文件是图片，没有认出文字，也没有发票二维码。请换清晰的扫描件上传，或人工填写要素。"))
                : paper(type, told, text(all), pages);
    }

    static Reading paper(FileType type, List<PageText> pages) {
        return paper(type, pages, text(pages), Math.max(1, pages.size()));
    }

    static Reading paper(FileType type, List<PageText> told, String text, int pages) {
        KindGuess guess = KindGuess.of(told);
        if (guess.kind() == DocumentKind.INVOICE) {
            return invoice(type, List.of(InvoiceText.read(told)), text, pages);
        }
        Collector paper = PaperText.read(guess.kind(), told);
        Merger fields = new Merger(List.of(paper));
        return new Reading.Read(
                type.mime(),
                guess.kind(),
                Trust.weigh(fields.fields(), paper),
                List.of(),
                fields.conflicts(),
                text,
                pages,
                guess.confidence());
    }

    static Reading invoice(FileType type, List<Collector> sources, String text, int pages) {
        Merger merged = new Merger(sources).asInvoice();
        double confidence = merged.get(FieldNames.INVOICE_NUMBER) == null ? 0.5 : 1.0;
        List<ReadField> fields = Trust.weigh(merged.fields());
        return new Reading.Read(
                type.mime(),
                kind(merged),
                fields,
                merged.lines(),
                merged.conflicts(),
                text,
                Math.max(1, pages),
                confidence);
    }

    private static DocumentKind kind(Merger merged) {
        ReadField kind = merged.get(FieldNames.INVOICE_KIND);
        boolean counts = kind == null
                || InvoiceKind.ofLabel(kind.value())
                        .map(InvoiceKind::mayBeInvestment)
                        .orElse(true);
        return counts ? DocumentKind.INVOICE : DocumentKind.OTHER_INVOICE;
    }

    static String text(List<PageText> pages) {
        return pages.stream().map(PageText::text).collect(Collectors.joining("\f"));
    }
}
