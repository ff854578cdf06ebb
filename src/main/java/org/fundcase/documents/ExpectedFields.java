package org.fundcase.documents;

import static org.fundcase.documents.reading.FieldNames.ADDRESS;
import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.AUDIT_FIRM;
import static org.fundcase.documents.reading.FieldNames.BUYER_NAME;
import static org.fundcase.documents.reading.FieldNames.BUYER_TAX_ID;
import static org.fundcase.documents.reading.FieldNames.CREDIT_CODE;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_NAME;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_TYPE;
import static org.fundcase.documents.reading.FieldNames.ESTABLISHED_ON;
import static org.fundcase.documents.reading.FieldNames.HOLDER;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.ISSUED_ON;
import static org.fundcase.documents.reading.FieldNames.ISSUER;
import static org.fundcase.documents.reading.FieldNames.ISSUE_DATE;
import static org.fundcase.documents.reading.FieldNames.LEGAL_REPRESENTATIVE;
import static org.fundcase.documents.reading.FieldNames.NAME;
import static org.fundcase.documents.reading.FieldNames.ON_ABNORMAL_LIST;
import static org.fundcase.documents.reading.FieldNames.ON_DISHONEST_LIST;
import static org.fundcase.documents.reading.FieldNames.PAID_ON;
import static org.fundcase.documents.reading.FieldNames.PARTY_A;
import static org.fundcase.documents.reading.FieldNames.PARTY_B;
import static org.fundcase.documents.reading.FieldNames.PAYEE;
import static org.fundcase.documents.reading.FieldNames.PAYER;
import static org.fundcase.documents.reading.FieldNames.REVENUE;
import static org.fundcase.documents.reading.FieldNames.SELLER_NAME;
import static org.fundcase.documents.reading.FieldNames.SIGNED_ON;
import static org.fundcase.documents.reading.FieldNames.TITLE;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;
import static org.fundcase.documents.reading.FieldNames.YEAR;

import java.util.List;
import org.fundcase.documents.reading.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What a document of a kind says as a rule: where it was not read, a person is asked for it. */
final class ExpectedFields {

    private ExpectedFields() {}

    /** What it is, or where that could not be told what its slot asks for; null where that says nothing. */
    static @Nullable DocumentKind kind(StoredDocument document) {
        DocumentKind kind = document.kind();
        boolean unread = document.reading() == StoredDocument.State.FAILED
                || document.reading() == StoredDocument.State.UNSUPPORTED;
        boolean untold = kind == DocumentKind.OTHER || (kind == null && unread);
        return untold && document.asked() != null ? document.asked() : kind;
    }

    static List<String> of(DocumentKind kind) {
        return switch (kind) {
            case INVOICE ->
                List.of(
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        BUYER_NAME,
                        BUYER_TAX_ID,
                        SELLER_NAME,
                        AMOUNT_WITHOUT_TAX,
                        TOTAL_WITH_TAX);
            case BUSINESS_LICENCE ->
                List.of(NAME, CREDIT_CODE, LEGAL_REPRESENTATIVE, ENTERPRISE_TYPE, ESTABLISHED_ON, ADDRESS);
            case CERTIFICATE -> List.of(TITLE, HOLDER, ISSUER, ISSUED_ON);
            case COMMITMENT_LETTER -> List.of(ENTERPRISE_NAME, SIGNED_ON);
            case PAYMENT_VOUCHER -> List.of(PAYER, PAYEE, AMOUNT, PAID_ON);
            case CONTRACT -> List.of(PARTY_A, PARTY_B, AMOUNT, SIGNED_ON);
            case CREDIT_REPORT -> List.of(CREDIT_CODE, ISSUED_ON, ON_ABNORMAL_LIST, ON_DISHONEST_LIST);
            case AUDIT_REPORT -> List.of(ENTERPRISE_NAME, AUDIT_FIRM, YEAR, REVENUE);
            case OTHER_INVOICE -> List.of(ISSUE_DATE, TOTAL_WITH_TAX);
            case OTHER -> List.of();
        };
    }
}
