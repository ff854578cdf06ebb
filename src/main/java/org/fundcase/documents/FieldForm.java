package org.fundcase.documents;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.fundcase.documents.reading.FieldNames;
import org.fundcase.documents.reading.InvoiceKind;
import org.fundcase.kernel.Refusal;

/** The form a value has, so that what a person types can be computed with like what the machine read. */
final class FieldForm {

    /** Red invoices have them below zero. */
    private static final Set<String> SIGNED =
            Set.of(FieldNames.AMOUNT_WITHOUT_TAX, FieldNames.TAX_AMOUNT, FieldNames.TOTAL_WITH_TAX);

    private FieldForm() {}

    static String checked(String field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (FieldNames.AMOUNTS.contains(field)) {
            return amount(field, value);
        }
        if (FieldNames.YES_OR_NO.contains(field)) {
            return yesOrNo(field, value);
        }
        if (field.equals(FieldNames.INVOICE_KIND)) {
            return InvoiceKind.ofTyped(value).map(InvoiceKind::label).orElse(value);
        }
        return FieldNames.DATES.contains(field) ? date(field, value) : value;
    }

    private static String yesOrNo(String field, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "是", "yes", "true" -> "true";
            case "否", "no", "false" -> "false";
            default -> throw Refusal.field(field, "写“是”或者“否”。请对照原件填写。");
        };
    }

    private static String amount(String field, String value) {
        String plain = value.replaceAll("[,，¥￥\\s]", "").replace('−', '-');
        if (!plain.matches("-?\\d{1,13}(\\.\\d{1,2})?")) {
            throw Refusal.field(field, "金额写成数字，最多两位小数，例如 480000.00。");
        }
        BigDecimal amount = new BigDecimal(plain).setScale(2);
        if (amount.signum() < 0 && !SIGNED.contains(field)) {
            throw Refusal.field(field, "这里的金额不能是负数，只有红字发票的金额可以。请对照原件填写。");
        }
        return amount.toPlainString();
    }

    private static String date(String field, String value) {
        String iso = value.replaceAll("[年月/.]", "-").replace("日", "").strip();
        try {
            String[] parts = iso.split("-", -1);
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                    .toString();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.field(field, "日期写成 2022-03-01 或 2022年3月1日。");
        } catch (DateTimeException e) {
            throw Refusal.field(field, "没有这一天。请对照原件填写日期。");
        }
    }
}
