package org.fundcase.applicants;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Makes entries of what somebody typed or a list says; {@code value} gives the text of a field, empty if none. */
final class Typed {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?([ T].*)?");
    /** How a table program stores a day: days since the end of 1899. */
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(\\.0+)?");

    private static final Map<String, Standing.Level> LEVELS = Map.of(
            "国家级", Standing.Level.NATIONAL,
            "国家", Standing.Level.NATIONAL,
            "省级", Standing.Level.PROVINCE,
            "省", Standing.Level.PROVINCE,
            "市级", Standing.Level.CITY,
            "市", Standing.Level.CITY,
            "区县级", Standing.Level.DISTRICT,
            "区级", Standing.Level.DISTRICT,
            "县级", Standing.Level.DISTRICT);

    private Typed() {}

    static Bar bar(Function<String, String> value) {
        return new Bar(
                CreditCode.parse(value.apply("creditCode")),
                value.apply("name"),
                value.apply("cause"),
                value.apply("basis"),
                day("starts", "起始日期", value.apply("starts")),
                until(value.apply("until")));
    }

    static Funded funded(Function<String, String> value) {
        return new Funded(
                CreditCode.parse(value.apply("creditCode")),
                value.apply("name"),
                value.apply("project"),
                value.apply("source"),
                level(value.apply("level")),
                year(value.apply("year")),
                amount(value.apply("amount")));
    }

    /** A list without lengths says so. */
    private static LocalDate until(String text) {
        return ListKind.ENDLESS.contains(text) ? Bars.NO_END : day("until", "截止日期", text);
    }

    private static LocalDate day(String field, String label, String text) {
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(serial.group(1)));
        }
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            }
        } catch (DateTimeException e) {
            throw Refusal.field(field, "{0}没有这一天。请核对。", Words.of(label));
        }
        throw Refusal.field(field, text.isBlank() ? "还没有填{0}。" : "{0}写成 2022-03-01 或 2022年3月1日。", Words.of(label));
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static Standing.Level level(String text) {
        for (Standing.Level level : Standing.Level.values()) {
            if (level.name().equals(text)) {
                return level;
            }
        }
        Standing.Level level = LEVELS.get(text);
        if (level == null) {
            throw Refusal.field("level", "资金级别写国家级、省级、市级或区县级。");
        }
        return level;
    }

    private static int year(String text) {
        String plain = text.replace("年", "").replace("度", "").replaceAll("\\.0+$", "");
        if (!plain.matches("\\d{4}")) {
            throw Refusal.field("year", "年度写成四位数，例如 2021。");
        }
        return Integer.parseInt(plain);
    }

    private static @Nullable Money amount(String text) {
        String plain = text.replaceAll("[,，¥￥元\\s]", "");
        if (plain.isEmpty()) {
            return null;
        }
        try {
            BigDecimal yuan = new BigDecimal(plain);
            if (yuan.precision() - yuan.scale() <= 13) {
                return Money.yuan(yuan.stripTrailingZeros());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, in one sentence for all that is no amount.
        }
        throw Refusal.field("amount", "金额写成数字，单位是元，最多两位小数，例如 480000.00。");
    }
}
