package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;
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

    static Reading reading(Told told) {
        return reading(told, Trust.Print.SEEN_ONCE);
    }

    static Reading reading(Told told, Trust.Print print) {
        DocumentKind kind = KindGuess.of(told.told()).kind();
        if (!told.codes().isEmpty() || kind == DocumentKind.INVOICE) {
            List<Collector> sources = new ArrayList<>(told.codes());
            sources.add(
                    kind == DocumentKind.OTHER_INVOICE
                            ? PaperText.read(kind, told.told())
                            : InvoiceText.read(told.told()));
            return invoice(told, sources, print);
        }
        return told.text().isBlank()
                ? new Reading.Unsupported(told.type().mime(), Words.of("文件是图片，没有认出文字，也没有发票二维码。请换清晰的扫描件上传，或人工填写要素。"))
                : paper(told, print);
    }

    static Reading paper(Told told) {
        return paper(told, Trust.Print.SEEN_ONCE);
    }

    private static Reading paper(Told told, Trust.Print print) {
        KindGuess guess = KindGuess.of(told.told());
        if (guess.kind() == DocumentKind.INVOICE) {
            return invoice(told, List.of(InvoiceText.read(told.told())), print);
        }
        Collector paper = PaperText.read(guess.kind(), told.told());
        Merger fields = new Merger(List.of(paper));
        return new Reading.Read(
                told.type().mime(),
                guess.kind(),
                Trust.weigh(fields.fields(), paper, print),
                List.of(),
                fields.conflicts(),
                told.text(),
                told.pages(),
                guess.confidence());
    }

    static Reading invoice(Told told, List<Collector> sources) {
        return invoice(told, sources, Trust.Print.SEEN_ONCE);
    }

    private static Reading invoice(Told told, List<Collector> sources, Trust.Print print) {
        Merger merged = new Merger(sources).asInvoice();
        double confidence = merged.get(FieldNames.INVOICE_NUMBER) == null ? 0.5 : 1.0;
        return new Reading.Read(
                told.type().mime(),
                kind(merged),
                Trust.weigh(merged.fields(), print),
                merged.lines(),
                merged.conflicts(),
                told.text(),
                Math.max(1, told.pages()),
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
}
