package org.fundcase.documents.reading;

import java.util.Arrays;
import java.util.Optional;
import org.fundcase.kernel.Words;

/** The kinds of invoice; the label is the value of the field {@code invoiceKind}. */
public enum InvoiceKind {
    DIGITAL_SPECIAL("数电专票", "31", 20, 0),
    DIGITAL_ORDINARY("数电普票", "32", 20, 0),
    RAIL_TICKET("铁路电子客票", "51", 20, 0),
    ELECTRONIC_SPECIAL("电子专票", "08", 8, 12),
    ELECTRONIC_ORDINARY("电子普票", "10", 8, 12),
    TOLL("通行费电子普票", "14", 8, 12),
    PAPER_SPECIAL("纸质专票", "01", 8, 10),
    PAPER_ORDINARY("纸质普票", "04", 8, 12),
    ROLL("卷式普票", "11", 8, 12);

    private final String label;
    private final String qrCode;
    private final int numberDigits;
    private final int codeDigits;

    InvoiceKind(String label, String qrCode, int numberDigits, int codeDigits) {
        this.label = label;
        this.qrCode = qrCode;
        this.numberDigits = numberDigits;
        this.codeDigits = codeDigits;
    }

    public String label() {
        return label;
    }

    /** As a reader is told. */
    public Words told() {
        return Words.of(label);
    }

    /** Whether the invoice is 全面数字化 (数电票): 20-digit number, no code, and its QR carries the total with tax. */
    public boolean isDigital() {
        return numberDigits == 20;
    }

    /** Journeys and tolls are no investment. */
    boolean mayBeInvestment() {
        return this != RAIL_TICKET && this != TOLL;
    }

    boolean numberFits(String number) {
        return number.matches("\\d{" + numberDigits + "}");
    }

    boolean codeFits(String code) {
        return codeDigits == 0
                ? code.isEmpty()
                : code.matches("\\d{" + codeDigits + "}") || this == PAPER_ORDINARY && code.matches("\\d{10}");
    }

    public static Optional<InvoiceKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
    }

    /** As a person writes it, in either language. */
    public static Optional<InvoiceKind> ofTyped(String typed) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(typed) || kind.told().en().equalsIgnoreCase(typed))
                .findFirst();
    }

    static Optional<InvoiceKind> ofQr(String code) {
        return Arrays.stream(values()).filter(k -> k.qrCode.equals(code)).findFirst();
    }

    /** Reads a printed title such as 电子发票（增值税专用发票） or 江苏增值税电子普通发票. */
    static Optional<InvoiceKind> ofTitle(String title) {
        String plain = Text.tight(title);
        boolean special = plain.contains("专用发票");
        if (plain.contains("电子发票(") || plain.contains("全电发票") || plain.contains("数电")) {
            return Optional.of(special ? DIGITAL_SPECIAL : DIGITAL_ORDINARY);
        }
        if (plain.contains("通行费")) {
            return Optional.of(TOLL);
        }
        if (plain.contains("电子专用发票")) {
            return Optional.of(ELECTRONIC_SPECIAL);
        }
        if (plain.contains("电子普通发票")) {
            return Optional.of(ELECTRONIC_ORDINARY);
        }
        if (plain.contains("卷票")) {
            return Optional.of(ROLL);
        }
        return plain.contains("增值税普通发票")
                ? Optional.of(PAPER_ORDINARY)
                : special ? Optional.of(PAPER_SPECIAL) : Optional.empty();
    }

    /** What the shape of code and number alone tells (facts: the last two digits of a 12-digit code). */
    static Optional<InvoiceKind> ofNumbers(String code, String number) {
        if (code.length() == 12 && code.endsWith("11")) {
            return Optional.of(ELECTRONIC_ORDINARY);
        }
        return code.length() == 12 && code.endsWith("13") ? Optional.of(ELECTRONIC_SPECIAL) : Optional.empty();
    }
}
