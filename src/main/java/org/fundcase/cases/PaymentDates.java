package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.ISSUE_DATE;
import static org.fundcase.documents.reading.FieldNames.PAID_ON;
import static org.fundcase.documents.reading.FieldNames.PARTY_B;
import static org.fundcase.documents.reading.FieldNames.PAYEE;
import static org.fundcase.documents.reading.FieldNames.SIGNED_ON;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether the day of a payment is one to ask about. No policy names a term, so a person is told and nothing is left out
 * for it.
 *
 * @param invoice the one that was paid; null where none fits
 */
record PaymentDates(DocumentDetail voucher, @Nullable DocumentDetail invoice, Dossier dossier) {

    /** From here on a payment is told to be far from its invoice. */
    private static final long FAR_DAYS = 180;

    Optional<Finding> finding() {
        LocalDate paid = day(voucher, PAID_ON);
        List<Words> odd = paid == null
                ? List.of(Words.of("没有读出付款日期"))
                : Stream.of(fromInvoice(paid), beforeContract(paid), outsideProject(paid))
                        .flatMap(Optional::stream)
                        .toList();
        return odd.isEmpty() ? Optional.empty() : Optional.of(told(odd));
    }

    private Finding told(List<Words> odd) {
        return Finding.of(
                        voucher.document().id(),
                        "paidOn",
                        Severity.DOUBTFUL,
                        Words.of("付款日期要看一看"),
                        Words.of("“{0}”：{1}。规则没有写付款期限，由人判断。", voucher.document().fileName(), Words.list(odd)))
                .at(PaperFindings.place(voucher, PAID_ON));
    }

    private Optional<Words> fromInvoice(LocalDate paid) {
        LocalDate issued = invoice == null ? null : day(invoice, ISSUE_DATE);
        long days = issued == null ? 0 : ChronoUnit.DAYS.between(issued, paid);
        if (invoice == null || issued == null || Math.abs(days) <= FAR_DAYS) {
            return Optional.empty();
        }
        String number = invoice.value(INVOICE_NUMBER);
        return Optional.of(
                days < 0
                        ? Words.of("付款日期 {0} 比发票 {1} 的开票日期 {2} 早 {3} 天", paid, number, issued, -days)
                        : Words.of("付款日期 {0} 比发票 {1} 的开票日期 {2} 晚 {3} 天", paid, number, issued, days));
    }

    private Optional<Words> beforeContract(LocalDate paid) {
        String payee = Names.alike(voucher.value(PAYEE));
        return dossier.documents().stream()
                .filter(detail -> detail.isA(DocumentKind.CONTRACT) && !payee.isEmpty())
                .filter(detail -> Names.alike(detail.value(PARTY_B)).equals(payee))
                .flatMap(detail -> Stream.ofNullable(day(detail, SIGNED_ON)))
                .min(LocalDate::compareTo)
                .filter(paid::isBefore)
                .map(signed -> Words.of("付款日期 {0} 早于合同的签订日期 {1}", paid, signed));
    }

    private Optional<Words> outsideProject(LocalDate paid) {
        LocalDate start = dossier.grantCase().contents().projectStart();
        LocalDate end = dossier.grantCase().contents().projectEnd();
        return start != null && end != null && (paid.isBefore(start) || paid.isAfter(end))
                ? Optional.of(Words.of("付款日期 {0} 不在项目起止日 {1} 至 {2} 之内", paid, start, end))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(DocumentDetail detail, String field) {
        String value = detail.value(field);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
