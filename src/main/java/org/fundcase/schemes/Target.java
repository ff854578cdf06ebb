package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A performance target an applicant is offered; the figure is the applicant's.
 *
 * @param level the group it belongs to, as 产出指标
 * @param unit the unit of the figure
 * @param most the highest figure that can be; null where the unit says it
 */
public record Target(String key, Words level, Words unit, Words text, @Nullable BigDecimal most) {

    private static final String PERCENT = "%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> COUNTED = Set.of("台（套）", "台", "套", "个", "项", "家", "人");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,8}|\\d{1,3}(,\\d{3}){1,2}");
    private static final Pattern DECIMAL = Pattern.compile("(?:" + WHOLE + ")(\\.\\d{1,2})?");

    /** What is wrong with a figure as it was typed; empty when it is right or blank. */
    public Words whatIsWrong(String typed) {
        String plain = typed.strip();
        if (plain.isEmpty()) {
            return Words.NONE;
        }
        if (plain.startsWith("-") || plain.startsWith("−")) {
            return Words.of("绩效目标“{0}”不能是负数。", text);
        }
        if (!(isCounted() ? WHOLE : DECIMAL).matcher(plain).matches()) {
            return notOfItsForm();
        }
        BigDecimal highest = highest();
        return highest != null && new BigDecimal(plain.replace(",", "")).compareTo(highest) > 0
                ? Words.of("绩效目标“{0}”填的是 {1}，最高是 {2}{3}。请核对。", text, plain, highest.toPlainString(), unit)
                : Words.NONE;
    }

    private Words notOfItsForm() {
        return isCounted()
                ? Words.of("绩效目标“{0}”只写整数，单位是{1}，最多 8 位。", text, unit)
                : Words.of("绩效目标“{0}”只写数字，单位是{1}，整数最多 8 位，小数最多两位。", text, unit);
    }

    private boolean isCounted() {
        return COUNTED.contains(unit.zh());
    }

    private @Nullable BigDecimal highest() {
        return unit.zh().equals(PERCENT) ? Objects.requireNonNullElse(most, HUNDRED) : most;
    }
}
