package org.fundcase.documents.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Printed values in one form: half width, plain decimals, ISO dates. Null where the text is not such a value. */
final class Text {

    private static final int LONGEST_VALUE = 20_000;
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[年\\-/.]\\s*(\\d{1,2})\\s*[月\\-/.]\\s*(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u200b\\u3000\\u00a0]+");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\s\\u3000\\u00a0]+");
    /** What a scan makes of the edge of a label before the sign of a currency. */
    private static final Pattern SPECK = Pattern.compile("^[.:;·]+(?=RMB|CNY|¥)");

    private static final Pattern TAX_FREE = Pattern.compile("\\*+");

    private Text() {}

    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Half width and without any blank. */
    static String tight(String text) {
        return isTight(text) ? text : BLANKS.matcher(halfWidth(text)).replaceAll("");
    }

    /** Almost every character of a form is one that stays as it is. */
    private static boolean isTight(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f || c >= 0x4e00 && c <= 0x9fff);
    }

    /** Control characters and runs of blanks become one blank; the rest stays as printed. */
    static String clean(String text) {
        String bounded = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
        return UNPRINTED.matcher(bounded).replaceAll(" ").strip();
    }

    /** The normalised value of a field, or null where the text says nothing for it. */
    static @Nullable String normalised(String name, String printed) {
        String text = clean(printed);
        if (text.isEmpty()) {
            return null;
        }
        if (FieldNames.AMOUNTS.contains(name)) {
            BigDecimal amount = amount(text);
            return amount == null ? null : plain(amount);
        }
        if (FieldNames.DATES.contains(name)) {
            LocalDate date = date(text);
            return date == null ? null : date.toString();
        }
        if (FieldNames.CAPITALS.contains(name)) {
            return text.replaceAll("^[^零壹贰叁肆伍陆柒捌玖拾（(负]+", "");
        }
        return FieldNames.CODES.contains(name) ? code(text) : text;
    }

    private static @Nullable String code(String text) {
        String code = tight(text).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z*-]", "");
        return code.isEmpty() ? null : code;
    }

    static @Nullable LocalDate date(String text) {
        Matcher m = DATE.matcher(halfWidth(text));
        if (!m.find()) {
            return null;
        }
        int first = m.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(number(m.group(first)), number(m.group(first + 1)), number(m.group(first + 2)));
        } catch (DateTimeException impossibleDay) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** An amount in yuan, printed in 元 or in 万元; {@code ***} (no tax) is zero. */
    static @Nullable BigDecimal amount(String printed) {
        String text = SPECK.matcher(tight(printed))
                .replaceFirst("")
                .replaceAll("RMB|CNY|人民币|整$|[¥¥,元圆]", "")
                .replace('−', '-');
        boolean negative = text.contains("负") || text.startsWith("(") && text.endsWith(")");
        boolean tenThousands = text.endsWith("万");
        String bare = text.replaceAll("[()负数]|万$", "");
        if (TAX_FREE.matcher(bare).matches()) {
            return BigDecimal.ZERO.setScale(2);
        }
        if (!AMOUNT.matcher(bare).matches()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(bare).movePointRight(tenThousands ? 4 : 0);
        return negative ? amount.abs().negate() : amount;
    }

    /** At least two decimals, never an exponent. */
    static String plain(BigDecimal amount) {
        BigDecimal bare = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }

    /** 0.130000, 13.00% and 13% are {@code 13%}; words stay. */
    static @Nullable String taxRate(String printed) {
        String text = tight(printed);
        boolean percent = text.endsWith("%");
        String bare = percent ? text.substring(0, text.length() - 1) : text;
        if (!AMOUNT.matcher(bare).matches()) {
            return text.isEmpty() ? null : text;
        }
        BigDecimal value = new BigDecimal(bare);
        boolean fraction = !percent && value.compareTo(BigDecimal.ONE) < 0;
        BigDecimal hundredths = fraction ? value.movePointRight(2) : value;
        return hundredths.signum() == 0 ? "0%" : hundredths.stripTrailingZeros().toPlainString() + "%";
    }

    /** Whether two normalised values of a field mean the same: blanks and width do not count. */
    static boolean same(String a, String b) {
        return tight(a).equalsIgnoreCase(tight(b));
    }
}
