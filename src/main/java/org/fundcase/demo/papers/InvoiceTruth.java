package org.fundcase.demo.papers;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;

/**
 * Everything an invoice says, before it is put into any form.
 *
 * @param kind which kind of invoice
 * @param code 12 digits, or empty for 数电票
 * @param number 8 digits, or 20 for 数电票
 * @param checkCode 20 digits, or empty for 数电票
 * @param originalNumber of the invoice that a red one cancels; empty for a blue one
 * @param lines at least one; amounts negative on a red invoice
 */
public record InvoiceTruth(
        Kind kind,
        String code,
        String number,
        LocalDate issued,
        String checkCode,
        Party buyer,
        Party seller,
        List<Item> lines,
        String remark,
        String drawer,
        String originalNumber) {

    /** The kinds that the generator makes; {@code qr} is the kind's code inside a QR code. */
    public enum Kind {
        DIGITAL_SPECIAL("电子发票（增值税专用发票）", "31", "数电专票"),
        DIGITAL_ORDINARY("电子发票（普通发票）", "32", "数电普票"),
        ELECTRONIC_ORDINARY("江苏增值税电子普通发票", "10", "电子普票");

        private final String title;
        private final String qr;
        private final String label;

        Kind(String title, String qr, String label) {
            this.title = title;
            this.qr = qr;
            this.label = label;
        }

        public String title() {
            return title;
        }

        /** The word a reader should give for it. */
        public String label() {
            return label;
        }

        public boolean isDigital() {
            return this != ELECTRONIC_ORDINARY;
        }
    }

    /**
     * One line.
     *
     * @param quantity plain decimal, or empty
     * @param unitPrice plain decimal, or empty
     * @param rate percent, for example 13
     */
    public record Item(
            String name,
            String specification,
            String unit,
            String quantity,
            String unitPrice,
            Money amount,
            int rate,
            Money tax) {}

    public Money net() {
        return lines.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money tax() {
        return lines.stream().map(Item::tax).reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return net().plus(tax());
    }

    public boolean isRed() {
        return total().isNegative();
    }

    /** As invoices print it: without 人民币 and with 圆. */
    public String capitals() {
        String text = ChineseAmount.of(total()).replace("人民币", "").replace('元', '圆');
        return text;
    }

    /** 数电票 carry the total with tax in their code, older kinds the sum without tax. */
    public String qrText() {
        Money amount = kind.isDigital() ? total() : net();
        return String.join(
                        ",",
                        "01",
                        kind.qr,
                        code,
                        number,
                        plain(amount),
                        issued.toString().replace("-", ""),
                        checkCode,
                        Integer.toHexString(0x10000 | (number.hashCode() & 0xffff))
                                .substring(1)
                                .toUpperCase(java.util.Locale.ROOT))
                + ",";
    }

    public String printedDate() {
        return String.format("%d年%02d月%02d日", issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth());
    }

    /** Two decimals, ASCII minus. */
    public static String plain(Money amount) {
        return amount.toYuan().toPlainString();
    }
}
