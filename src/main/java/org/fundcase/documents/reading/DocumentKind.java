package org.fundcase.documents.reading;

/** What a document is, as far as its content says. */
public enum DocumentKind {
    /** 发票 in any form. */
    INVOICE,
    /** 营业执照. */
    BUSINESS_LICENCE,
    /** A certificate of recognition: 认定证书, 贯标证书 and the like. */
    CERTIFICATE,
    /** 信用承诺书. */
    COMMITMENT_LETTER,
    OTHER
}
