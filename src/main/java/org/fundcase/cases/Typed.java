package org.fundcase.cases;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Reads values as people type them; each refusal names its field. */
final class Typed {

    private static final BigDecimal MOST = new BigDecimal("10000000000000");

    /** With hyphens, strokes, points, or 年, 月 and 日. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.\\u5e74](\\d{1,2})[-/.\\u6708](\\d{1,2})\\u65e5?");

    private Typed() {}

    /**
     * A day as 2021-03-01, 2021/3/1 or 2021年3月1日.
     *
     * @return null if nothing is typed
     */
    static @Nullable LocalDate date(String field, String label, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Matcher day =
                DAY.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            }
        } catch (DateTimeException noSuchDay) {
            // Told as what has no form.
        }
        throw Refusal.field(field, "{0}写成年-月-日，例如 2021-03-01。", Words.of(label));
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    /**
     * An amount in yuan, with or without separators and full-width digits.
     *
     * @return null if nothing is typed
     */
    static @Nullable Money money(String field, String label, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("-?[0-9]{1,20}(\\.[0-9]{1,4})?")) {
            throw Refusal.field(field, "{0}只写数字，单位是元，例如 1,250,000.00。", Words.of(label));
        }
        return money(field, label, new BigDecimal(plain));
    }

    static @Nullable Money money(String field, String label, @Nullable BigDecimal yuan) {
        if (yuan == null) {
            return null;
        }
        if (yuan.abs().compareTo(MOST) >= 0) {
            throw Refusal.field(field, "{0}太大。单位是元，请核对是不是多写了零。", Words.of(label));
        }
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw Refusal.field(field, "{0}最多写到分，也就是两位小数。", Words.of(label));
        }
        return Money.yuan(yuan);
    }

    /** @return null unless it says yes or no */
    static @Nullable Boolean yesNo(String typed) {
        return switch (typed) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }
}
