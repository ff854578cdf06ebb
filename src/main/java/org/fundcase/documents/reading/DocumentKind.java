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
    /** 其他票据: rail tickets and tolls, which never count as investment by themselves. */
    OTHER_INVOICE,
    /** 付款凭证, 银行回单. */
    PAYMENT_VOUCHER,
    /** 合同. */
    CONTRACT,
    /** 信用报告. */
    CREDIT_REPORT,
    /** 审计报告. */
    AUDIT_REPORT,
    OTHER
}
