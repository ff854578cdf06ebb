package org.fundcase.review;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it is handed in.
 *
 * @param total of 100, the sum of what the lines give
 * @param suggested null if the expert suggests no amount
 */
record ScoreSheet(List<Line> lines, BigDecimal total, @Nullable Money suggested, String opinion) {

    /**
     * @param criterion key in the form
     * @param weighted what the points give of the total
     * @param reason blank where none is needed
     */
    record Line(String criterion, BigDecimal points, BigDecimal weighted, String reason) {}

    static ScoreSheet of(List<Line> lines, @Nullable Money suggested, String opinion) {
        BigDecimal total = lines.stream().map(Line::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScoreSheet(lines, total, suggested, opinion);
    }

    /**
     * What an expert typed, by field: {@code points.<criterion>}, {@code reason.<criterion>}, {@code opinion},
     * {@code amount}.
     */
    record Typed(Map<String, String> values) {

        static final String POINTS = "points.";
        static final String REASON = "reason.";
        static final String OPINION = "opinion";
        static final String AMOUNT = "amount";

        Typed {
            values = Map.copyOf(values);
        }

        /** The fields of a sheet out of all that a form sends. */
        static Typed of(Map<String, String> form) {
            Map<String, String> own = new HashMap<>(form);
            own.keySet()
                    .removeIf(field -> !field.startsWith(POINTS)
                            && !field.startsWith(REASON)
                            && !field.equals(OPINION)
                            && !field.equals(AMOUNT));
            return new Typed(own);
        }

        public String get(String field) {
            return Optional.ofNullable(values.get(field)).orElse("").strip();
        }
    }
}
