package org.fundcase.cases;

import java.util.List;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Slot;

/** Whether each proof is there, and in its place. */
final class SlotFindings {

    private SlotFindings() {}

    static List<Finding> missing(Dossier dossier) {
        return dossier.missing().stream().map(SlotFindings::missing).toList();
    }

    static List<Finding> wrongKind(DocumentDetail detail, Dossier dossier) {
        DocumentKind kind = detail.document().kind();
        return dossier
                .slotOf(detail)
                .map(SlotPapers::new)
                .filter(papers -> kind != null && !papers.takes(kind))
                .map(papers ->
                        wrongKind(detail.document(), papers).under(papers.slot().clause()))
                .stream()
                .toList();
    }

    private static Finding missing(Slot slot) {
        return new Finding(
                "missing/" + slot.key(),
                Severity.BAD,
                Words.of("缺少{0}", slot.label()),
                Words.of("还没有上传{0}。{1}。", slot.label(), slot.help()),
                "document.missing",
                slot.clause(),
                Place.NONE,
                null);
    }

    private static Finding wrongKind(StoredDocument document, SlotPapers papers) {
        boolean untold = document.kind() == DocumentKind.OTHER;
        // What is no invoice is never counted, so its place is known to be wrong however little else is.
        boolean aPersonLooks = untold && papers.asked() != DocumentKind.INVOICE;
        Slot slot = papers.slot();
        return Finding.of(
                document.id(),
                "kind",
                aPersonLooks ? Severity.DOUBTFUL : Severity.BAD,
                Words.of(aPersonLooks ? "看不出是不是{0}" : "不像是{0}", slot.label()),
                untold ? untold(document, papers) : another(document, papers));
    }

    private static Words untold(StoredDocument document, SlotPapers papers) {
        return papers.asked() == DocumentKind.INVOICE
                ? Words.of(
                        "“{0}”看起来不是{1}。请核对是否传错了位置。",
                        document.fileName(), papers.slot().label())
                : Words.of("“{0}”看不出是哪一种材料，这里要的是{1}。由人查看；传错了位置的请换掉。", document.fileName(), papers.wanted());
    }

    private static Words another(StoredDocument document, SlotPapers papers) {
        DocumentKind kind = document.kind() == null ? DocumentKind.OTHER : document.kind();
        return kind == DocumentKind.OTHER_INVOICE && papers.asked() == DocumentKind.INVOICE
                ? Words.of(
                        "“{0}”是车票、通行费一类的其他票据，不作为{1}计入。请核对是否传错了位置。",
                        document.fileName(), papers.slot().label())
                : Words.of(
                        "“{0}”：这里要的是{1}，上传的是{2}。传错了位置的请删掉，换上{1}。",
                        document.fileName(), papers.wanted(), SlotPapers.named(kind));
    }
}
