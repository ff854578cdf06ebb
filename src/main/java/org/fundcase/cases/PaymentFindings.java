package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.PAYEE;
import static org.fundcase.documents.reading.FieldNames.PAYER;
import static org.fundcase.documents.reading.FieldNames.SELLER_NAME;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;

/** Whether what was paid fits an invoice of the case: the same seller, the whole of the sum, and a day that can be. */
record PaymentFindings(DocumentDetail voucher, Dossier dossier) {

    static List<Finding> of(Dossier dossier) {
        return dossier.documents().stream()
                .filter(detail -> detail.isA(DocumentKind.PAYMENT_VOUCHER))
                .flatMap(detail -> new PaymentFindings(detail, dossier).all())
                .toList();
    }

    private Stream<Finding> all() {
        List<DocumentDetail> ofPayee = ofPayee();
        Optional<DocumentDetail> paid =
                ofPayee.stream().filter(this::isPaidInFull).findFirst();
        return Stream.concat(
                Stream.of(matched(ofPayee, paid)),
                new PaymentDates(voucher, paid.orElse(null), dossier).finding().stream());
    }

    private Finding matched(List<DocumentDetail> ofPayee, Optional<DocumentDetail> paid) {
        String payer = Names.alike(voucher.value(PAYER));
        if (!payer.isEmpty() && !payer.equals(Names.alike(dossier.enterprise().name()))) {
            return doubtful(
                    PAYER,
                    Words.of("付款人不是本单位"),
                    Words.of("“{0}”的付款人是“{1}”，不是本单位。请核对。", voucher.document().fileName(), voucher.value(PAYER)));
        }
        if (ofPayee.isEmpty()) {
            return doubtful(
                    PAYEE,
                    Words.of("付款没有对应的发票"),
                    Words.of(
                            "“{0}”的收款人“{1}”不是已上传发票的销售方。请核对付款对应哪张发票。",
                            voucher.document().fileName(), voucher.value(PAYEE)));
        }
        return paid.map(this::matched).orElseGet(() -> ofAnotherSum(ofPayee));
    }

    private List<DocumentDetail> ofPayee() {
        String payee = Names.alike(voucher.value(PAYEE));
        return dossier.documents().stream()
                .filter(dossier::isPurchase)
                .filter(invoice -> amount(invoice.value(TOTAL_WITH_TAX))
                        .filter(total -> total.signum() < 0)
                        .isEmpty())
                .filter(detail -> !payee.isEmpty()
                        && Names.alike(detail.value(SELLER_NAME)).equals(payee))
                .toList();
    }

    private boolean isPaidInFull(DocumentDetail invoice) {
        Optional<BigDecimal> paid = amount(voucher.value(AMOUNT));
        return paid.isPresent()
                && amount(invoice.value(TOTAL_WITH_TAX))
                        .filter(total -> total.compareTo(paid.get()) == 0)
                        .isPresent();
    }

    private Finding matched(DocumentDetail invoice) {
        return Finding.of(
                        voucher.document().id(),
                        "payment",
                        Severity.PASSED,
                        Words.of("付款与发票相符"),
                        Words.of("收款人、金额与发票 {0} 的销售方、价税合计一致。", invoice.value(INVOICE_NUMBER)))
                .at(PaperFindings.place(voucher, AMOUNT));
    }

    private Finding ofAnotherSum(List<DocumentDetail> invoices) {
        BigDecimal sum = invoices.stream()
                .map(invoice -> amount(invoice.value(TOTAL_WITH_TAX)).orElse(null))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return doubtful(
                AMOUNT,
                Words.of("付款金额与发票不同"),
                Words.of(
                        "“{0}”付款 {1} 元，这个收款人开的 {2} 张发票价税合计 {3} 元。可能分次付款或合并付款，请核对。",
                        voucher.document().fileName(),
                        amount(voucher.value(AMOUNT))
                                .map(Money::yuan)
                                .map(Object::toString)
                                .orElse(""),
                        invoices.size(),
                        Money.yuan(sum)));
    }

    private Finding doubtful(String field, Words title, Words reason) {
        return Finding.of(voucher.document().id(), "payment", Severity.DOUBTFUL, title, reason)
                .at(PaperFindings.place(voucher, field));
    }

    private static Optional<BigDecimal> amount(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
    }
}
