package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;

/** Whether the sums on an invoice agree with each other and with its colour. */
final class InvoiceSums {

    private static final BigDecimal CENT_A_LINE = new BigDecimal("0.01");

    private final Reading.Read invoice;
    private final List<Check> checks = new ArrayList<>();

    private InvoiceSums(Reading.Read invoice) {
        this.invoice = invoice;
    }

    /** Those that could be held against each other, in a fixed order. */
    static List<Check> of(Reading.Read invoice) {
        InvoiceSums all = new InvoiceSums(invoice);
        all.sum();
        all.lineSums();
        all.capitals();
        all.red();
        return all.checks;
    }

    private void add(String rule, boolean passed, Words message, String... fields) {
        checks.add(new Check(rule, passed, message, List.of(fields)));
    }

    private Optional<BigDecimal> amount(String name) {
        return invoice.field(name).map(f -> new BigDecimal(f.value()));
    }

    private void sum() {
        Optional<BigDecimal> net = amount(AMOUNT_WITHOUT_TAX);
        Optional<BigDecimal> tax = amount(TAX_AMOUNT);
        Optional<BigDecimal> total = amount(TOTAL_WITH_TAX);
        if (net.isPresent() && tax.isPresent() && total.isPresent()) {
            BigDecimal sum = net.get().add(tax.get());
            boolean fits = sum.compareTo(total.get()) == 0;
            Words message = Words.of(
                    fits ? "金额加税额等于价税合计。" : "金额 {0} 加税额 {1} 是 {2}，与价税合计 {3} 不等。",
                    Text.plain(net.get()),
                    Text.plain(tax.get()),
                    Text.plain(sum),
                    Text.plain(total.get()));
            add("invoice.sum", fits, message, AMOUNT_WITHOUT_TAX, TAX_AMOUNT, TOTAL_WITH_TAX);
        }
    }

    private void lineSums() {
        compare(
                "invoice.lines",
                AMOUNT_WITHOUT_TAX,
                invoice.lines().stream().map(InvoiceLine::amount).toList());
        compare(
                "invoice.lineTaxes",
                TAX_AMOUNT,
                invoice.lines().stream().map(InvoiceLine::taxAmount).toList());
    }

    private void compare(String rule, String field, List<BigDecimal> ofLines) {
        Optional<BigDecimal> stated = amount(field);
        if (stated.isEmpty() || ofLines.isEmpty() || ofLines.stream().anyMatch(Objects::isNull)) {
            return;
        }
        BigDecimal sum = ofLines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = CENT_A_LINE.multiply(BigDecimal.valueOf(ofLines.size()));
        boolean fits = sum.subtract(stated.get()).abs().compareTo(tolerance) <= 0;
        Words message = Words.of(
                fits ? "明细之和与{0}相符。" : "{1} 行明细之和是 {2}，与{0} {3} 不等。",
                LabelOf.field(field),
                ofLines.size(),
                Text.plain(sum),
                Text.plain(stated.get()));
        add(rule, fits, message, field);
    }

    private void capitals() {
        String printed = invoice.value(TOTAL_IN_CAPITALS);
        Optional<BigDecimal> total = amount(TOTAL_WITH_TAX);
        if (printed.isEmpty() || total.isEmpty()) {
            return;
        }
        boolean fits =
                total.get().stripTrailingZeros().scale() <= 2 && ChineseAmount.says(printed, Money.yuan(total.get()));
        Words message = Words.of(
                fits ? "大写与小写金额一致。" : "大写“{0}”与小写 {1} 不一致。", Check.shortened(printed), Text.plain(total.get()));
        add("invoice.capitals", fits, message, TOTAL_IN_CAPITALS, TOTAL_WITH_TAX);
    }

    private void red() {
        Optional<BigDecimal> total = amount(TOTAL_WITH_TAX).or(() -> amount(AMOUNT_WITHOUT_TAX));
        if (total.isEmpty()) {
            return;
        }
        boolean negative = total.get().signum() < 0;
        boolean red = invoice.value(IS_RED).equals("true");
        Words message = Words.of(
                negative == red
                        ? (red ? "红字发票，金额为负。" : "蓝字发票，金额为正。")
                        : negative ? "金额为负，却没有标为红字发票。" : "标为红字发票，金额却不是负数。");
        add("invoice.red", negative == red, message, IS_RED, TOTAL_WITH_TAX);
    }
}
