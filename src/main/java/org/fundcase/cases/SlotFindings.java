package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Slot;

/** Whether each proof is there, and in its place. */
final class SlotFindings {

    private static final Map<String, DocumentKind> KINDS = Map.of(
            "licence", DocumentKind.BUSINESS_LICENCE,
            "commitment", DocumentKind.COMMITMENT_LETTER,
            "certificate", DocumentKind.CERTIFICATE,
            "invoice", DocumentKind.INVOICE);

    private SlotFindings() {}

    static List<Finding> missing(Dossier dossier) {
        return dossier.missing().stream().map(SlotFindings::missing).toList();
    }

    static List<Finding> wrongKind(DocumentDetail detail, Dossier dossier) {
        return dossier.slots().stream()
                .filter(slot -> slot.key().equals(detail.document().slot()))
                .filter(slot -> KINDS.containsKey(slot.document()))
                .filter(slot -> !detail.isA(KINDS.getOrDefault(slot.document(), DocumentKind.OTHER)))
                .map(slot -> wrongKind(detail.document(), slot))
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

    private static Finding wrongKind(StoredDocument document, Slot slot) {
        return Finding.of(
                document.id(),
                "kind",
                Severity.BAD,
                Words.of("不像是{0}", slot.label()),
                document.kind() == DocumentKind.OTHER_INVOICE
                        ? Words.of("“{0}”是车票、通行费一类的其他票据，不作为{1}计入。请核对是否传错了位置。", document.fileName(), slot.label())
                        : Words.of("“{0}”看起来不是{1}。请核对是否传错了位置。", document.fileName(), slot.label()));
    }
}
