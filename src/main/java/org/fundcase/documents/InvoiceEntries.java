package org.fundcase.documents;

import static org.fundcase.documents.reading.FieldNames.INVOICE_CODE;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.ISSUE_DATE;
import static org.fundcase.documents.reading.FieldNames.IS_RED;
import static org.fundcase.documents.reading.FieldNames.ORIGINAL_INVOICE_CODE;
import static org.fundcase.documents.reading.FieldNames.ORIGINAL_INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.SELLER_TAX_ID;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.math.BigDecimal;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters each invoice that is read into the ledger under one key, whatever form it came in: the 20-digit number, or code
 * and number, else seller, amount and date.
 */
@Component
class InvoiceEntries {

    private final JdbcClient jdbc;

    InvoiceEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(DocumentDetail detail) {
        String key = detail.isA(DocumentKind.INVOICE) ? key(detail) : "";
        if (key.isEmpty()) {
            return;
        }
        StoredDocument document = detail.document();
        Money total = total(detail);
        jdbc.sql(
                        "INSERT INTO documents_invoice (document_id, case_id, enterprise_id, invoice_key, red, red_of, total_fen) "
                                + "VALUES (:id, :case, :enterprise, :key, :red, :redOf, :total) ON CONFLICT (document_id) "
                                + "DO UPDATE SET invoice_key = :key, red = :red, red_of = :redOf, total_fen = :total")
                .param("id", document.id())
                .param("case", document.caseId())
                .param("enterprise", document.enterpriseId())
                .param("key", key)
                .param("red", isRed(detail, total))
                .param("redOf", numberKey(detail.value(ORIGINAL_INVOICE_CODE), detail.value(ORIGINAL_INVOICE_NUMBER)))
                .param("total", total == null ? null : total.fen())
                .update();
    }

    private static String key(DocumentDetail detail) {
        String number = numberKey(detail.value(INVOICE_CODE), detail.value(INVOICE_NUMBER));
        if (number != null) {
            return number;
        }
        String rest = detail.value(SELLER_TAX_ID) + "/" + detail.value(TOTAL_WITH_TAX) + "/" + detail.value(ISSUE_DATE);
        return rest.startsWith("/") || rest.contains("//") || rest.endsWith("/") ? "" : rest;
    }

    private static @Nullable String numberKey(String code, String number) {
        if (number.isEmpty()) {
            return null;
        }
        return number.length() == 20 || code.isEmpty() ? number : code + "-" + number;
    }

    private static @Nullable Money total(DocumentDetail detail) {
        String total = detail.value(TOTAL_WITH_TAX);
        return total.isEmpty() ? null : Money.yuan(new BigDecimal(total));
    }

    private static boolean isRed(DocumentDetail detail, @Nullable Money total) {
        return detail.value(IS_RED).equals("true") || (total != null && total.isNegative());
    }
}
