package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;

/** Figures as people type them: not negative, at most four decimals. */
final class Figures {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Figures() {}

    /** @throws Refusal on the field; null where it is blank */
    static @Nullable BigDecimal orNone(TypedForm form, String field) {
        String typed = form.value(field).strip().replace(",", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(typed).matches()) {
            throw Refusal.field(field, "只写数字，不带单位，小数最多四位，例如 1200.5。");
        }
        return new BigDecimal(typed);
    }

    /** @throws Refusal on the field, also where it is blank */
    static BigDecimal required(TypedForm form, String field) {
        BigDecimal figure = orNone(form, field);
        if (figure == null) {
            throw Refusal.field(field, "还没有填。只写数字，没有就写 0。");
        }
        return figure;
    }

    /** As {@link #required}, from 0 to 100. */
    static BigDecimal percent(TypedForm form, String field) {
        BigDecimal figure = required(form, field);
        if (figure.compareTo(WHOLE) > 0) {
            throw Refusal.field(field, "完成程度填 0 到 100 之间的数。");
        }
        return figure;
    }

    /** Without idle zeros, and never with an exponent. */
    static String plain(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
