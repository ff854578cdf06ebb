package org.fundcase.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads amounts as people type them, in yuan. */
public final class Yuan {

    private static final int DECIMALS = 2;
    private static final int LONGEST = 20;

    private Yuan() {}

    /** @throws Refusal on the field, unless it is an amount above zero */
    public static Money positive(String field, @Nullable String typed) {
        Money money = notNegative(field, typed);
        if (!money.isPositive()) {
            throw Refusal.field(field, "金额要大于 0。");
        }
        return money;
    }

    /** As {@link #positive}, but blank and zero are zero. */
    public static Money notNegative(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip().replace(",", "");
        if (text.isEmpty()) {
            return Money.ZERO;
        }
        try {
            BigDecimal yuan = new BigDecimal(text.length() > LONGEST ? "" : text);
            if (yuan.scale() > DECIMALS || yuan.signum() < 0) {
                throw Refusal.field(field, "“{0}”不是可以用的金额。写到分，最多两位小数，不写负数。", text);
            }
            return Money.yuan(yuan);
        } catch (NumberFormatException | ArithmeticException e) {
            throw Refusal.field(field, "“{0}”不是金额。写成 300000 或者 300000.00，单位元。", text);
        }
    }
}
