package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Words;

/** What can be said about an invoice from itself alone, without asking the tax bureau. */
public final class InvoiceChecks {

    private static final LocalDate FIRST_E_INVOICE = LocalDate.of(2012, 1, 1);

    private final Reading.Read invoice;
    private final LocalDate businessDate;
    private final List<Check> checks = new ArrayList<>();

    private InvoiceChecks(Reading.Read invoice, LocalDate businessDate) {
        this.invoice = invoice;
        this.businessDate = businessDate;
    }

    /**
     * @param invoice a reading of kind {@code INVOICE}
     * @param businessDate today by the business clock; an invoice dated after it is a finding
     * @return all rules that could be applied, passed or not, in a fixed order
     */
    public static List<Check> of(Reading.Read invoice, LocalDate businessDate) {
        InvoiceChecks all = new InvoiceChecks(invoice, businessDate);
        all.complete();
        all.numbers();
        all.checkCode();
        all.checks.addAll(InvoiceSums.of(invoice));
        all.creditCode(BUYER_TAX_ID, Words.of("购买方"));
        all.creditCode(SELLER_TAX_ID, Words.of("销售方"));
        all.date();
        all.conflicts();
        return List.copyOf(all.checks);
    }

    private void add(String rule, boolean passed, Words message, String... fields) {
        checks.add(new Check(rule, passed, message, List.of(fields)));
    }

    private void complete() {
        List<String> missing = List.of(INVOICE_NUMBER, ISSUE_DATE, BUYER_NAME, SELLER_NAME, TOTAL_WITH_TAX).stream()
                .filter(name -> invoice.value(name).isEmpty())
                .toList();
        Words labels = Words.list(missing.stream().map(LabelOf::field).toList());
        add(
                "invoice.complete",
                missing.isEmpty(),
                Words.of(missing.isEmpty() ? "必要的要素都读到了。" : "没有读到：{0}。请对照原件补填。", labels),
                missing.toArray(String[]::new));
    }

    private void numbers() {
        String number = invoice.value(INVOICE_NUMBER);
        String code = invoice.value(INVOICE_CODE);
        if (number.isEmpty()) {
            return;
        }
        boolean fits = InvoiceKind.ofLabel(invoice.value(INVOICE_KIND))
                .map(kind -> kind.numberFits(number) && kind.codeFits(code))
                .orElse(number.matches("\\d{20}") || number.matches("\\d{8}") && code.matches("\\d{10}|\\d{12}"));
        add(
                "invoice.number",
                fits,
                fits
                        ? Words.of("发票号码的位数与票种相符。")
                        : code.isEmpty()
                                ? Words.of("发票号码 {0} 的位数与票种不符，请核对原件。", number)
                                : Words.of("发票代码 {0}、号码 {1} 的位数与票种不符，请核对原件。", code, number),
                INVOICE_CODE,
                INVOICE_NUMBER);
    }

    /** The tax bureau's site asks for the last six digits, or for the sum without tax where there is no check code. */
    private void checkCode() {
        String code = invoice.value(CHECK_CODE);
        if (!code.isEmpty()) {
            boolean whole = code.matches("\\d{20}");
            Words message = whole
                    ? Words.of("校验码 20 位，查验用后六位 {0}。", code.substring(14))
                    : Words.of("校验码 {0} 不是 20 位，请核对原件。", Check.shortened(code));
            add("invoice.checkCode", whole, message, CHECK_CODE);
        }
    }

    private void creditCode(String field, Words who) {
        String code = invoice.value(field);
        if (code.length() == 18) {
            boolean valid = CreditCode.isValid(code);
            add(
                    "invoice." + field,
                    valid,
                    Words.of(valid ? "{0}统一社会信用代码校验通过。" : "{0}识别号 {1} 的校验位不对，可能有一位有误。", who, code),
                    field);
        } else if (!code.isEmpty()) {
            boolean old = code.matches("[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{20}");
            Words message = Words.of(
                    old ? "{0}识别号 {1} 是旧式纳税人识别号，无法校验。" : "{0}识别号 {1} 不是 18 位统一社会信用代码。", who, Check.shortened(code));
            add("invoice." + field, old, message, field);
        }
    }

    private void date() {
        invoice.field(ISSUE_DATE).map(f -> LocalDate.parse(f.value())).ifPresent(date -> {
            boolean future = date.isAfter(businessDate);
            boolean plausible = !future && !date.isBefore(FIRST_E_INVOICE);
            Words message = Words.of(
                    plausible ? "开票日期合理。" : future ? "开票日期 {0} 晚于今天（{1}）。" : "开票日期 {0} 早于电子发票开始使用的时间。",
                    date,
                    businessDate);
            add("invoice.date", plausible, message, ISSUE_DATE);
        });
    }

    private void conflicts() {
        for (SourceConflict c : invoice.conflicts()) {
            Words message = Words.of(
                    "{0}在文件里有两种说法：{1}（采用）与 {2}。",
                    LabelOf.field(c.field()), Check.shortened(c.kept()), Check.shortened(c.other()));
            add("invoice.sources", false, message, c.field());
        }
    }
}
