package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Slot;
import org.jspecify.annotations.Nullable;

/** The papers a slot takes, as the reader tells them apart. */
record SlotPapers(Slot slot) {

    /** What scheme files call the kinds. */
    static final Map<String, DocumentKind> KINDS = Map.ofEntries(
            Map.entry("invoice", DocumentKind.INVOICE),
            Map.entry("licence", DocumentKind.BUSINESS_LICENCE),
            Map.entry("certificate", DocumentKind.CERTIFICATE),
            Map.entry("commitment", DocumentKind.COMMITMENT_LETTER),
            Map.entry("contract", DocumentKind.CONTRACT),
            Map.entry("audit-report", DocumentKind.AUDIT_REPORT),
            Map.entry("credit-report", DocumentKind.CREDIT_REPORT),
            Map.entry("payment-voucher", DocumentKind.PAYMENT_VOUCHER),
            Map.entry("ticket", DocumentKind.OTHER_INVOICE),
            Map.entry("free", DocumentKind.OTHER));

    boolean takes(DocumentKind kind) {
        return slot.takesAnything() || slot.papers().stream().anyMatch(paper -> KINDS.get(paper) == kind);
    }

    /** What it asks for first; null where that is nothing that is told apart. */
    @Nullable DocumentKind asked() {
        DocumentKind first = KINDS.get(slot.papers().get(0));
        return first == DocumentKind.OTHER ? null : first;
    }

    /** What it asks for, as it is told. */
    Words wanted() {
        List<Words> names = slot.papers().stream()
                .map(paper -> named(KINDS.getOrDefault(paper, DocumentKind.OTHER)))
                .toList();
        return asked() == null ? slot.label() : Words.list(names);
    }

    static Words named(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> Words.of("发票");
            case BUSINESS_LICENCE -> Words.of("营业执照");
            case CERTIFICATE -> Words.of("认定证书");
            case COMMITMENT_LETTER -> Words.of("承诺书");
            case OTHER_INVOICE -> Words.of("车票、通行费票据");
            case PAYMENT_VOUCHER -> Words.of("付款凭证");
            case CONTRACT -> Words.of("合同");
            case CREDIT_REPORT -> Words.of("信用报告");
            case AUDIT_REPORT -> Words.of("审计报告");
            case OTHER -> Words.of("其他材料");
        };
    }
}
