package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.CHECK_CODE;
import static org.fundcase.documents.reading.FieldNames.INVOICE_CODE;
import static org.fundcase.documents.reading.FieldNames.INVOICE_KIND;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.ISSUE_DATE;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text in an invoice's QR code: version, kind, code, number, amount, date, check code, four hex digits. The amount
 * is the sum WITHOUT tax on the old kinds and the total WITH tax on 数电票.
 */
record QrText(String kind, String code, String number, String amount, String date, String checkCode) {

    static Optional<QrText> parse(String text) {
        String[] part = Text.tight(text).split(",", -1);
        boolean looksRight = part.length >= 7
                && part[0].equals("01")
                && part[1].matches("\\d{2}")
                && part[2].matches("\\d{0,12}")
                && part[3].matches("\\d{8}|\\d{20}");
        return looksRight
                ? Optional.of(new QrText(part[1], part[2], part[3], part[4], part[5], part[6]))
                : Optional.empty();
    }

    @Nullable String kindLabel() {
        return InvoiceKind.ofQr(kind).map(InvoiceKind::label).orElse(null);
    }

    private boolean amountIsWithTax() {
        return InvoiceKind.ofQr(kind).map(InvoiceKind::isDigital).orElse(number.length() == 20);
    }

    Collector collect() {
        Collector out = new Collector(Source.QR);
        out.put(INVOICE_KIND, kindLabel());
        out.put(INVOICE_CODE, code);
        out.put(INVOICE_NUMBER, number);
        out.put(amountIsWithTax() ? TOTAL_WITH_TAX : AMOUNT_WITHOUT_TAX, amount);
        out.put(ISSUE_DATE, date);
        out.put(CHECK_CODE, checkCode);
        return out;
    }
}
