package org.fundcase.schemes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fundcase.kernel.Words;

/**
 * What experts score, in the order of the page.
 *
 * @param criteria their weights add up to 100
 */
public record ScoreForm(List<Criterion> criteria) {

    private static final int PLACES = 2;

    public ScoreForm {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /**
     * One row of the form.
     *
     * @param weight percent of the total
     * @param max the most points; the least are 0
     * @param justifyAtMost so many points or fewer need a written reason
     * @param justifyAtLeast so many points or more need a written reason
     */
    public record Criterion(
            String key,
            Words label,
            Words help,
            BigDecimal weight,
            BigDecimal max,
            BigDecimal justifyAtMost,
            BigDecimal justifyAtLeast) {

        public boolean needsReason(BigDecimal points) {
            return points.compareTo(justifyAtMost) <= 0 || points.compareTo(justifyAtLeast) >= 0;
        }

        /** What the points give of the total of 100, to two places half up; the total is the sum of these. */
        public BigDecimal weighted(BigDecimal points) {
            return points.multiply(weight).divide(max, PLACES, RoundingMode.HALF_UP);
        }
    }
}
