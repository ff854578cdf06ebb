package org.fundcase.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the experts of a case say together.
 *
 * @param required how many opinions the round asks for
 * @param received how many are in
 * @param mean of the totals, two places half up; null while none is in
 * @param spread the highest total less the lowest; null while none is in
 */
record CaseScore(int required, int received, @Nullable BigDecimal mean, @Nullable BigDecimal spread) {

    private static final int PLACES = 2;

    static CaseScore of(int required, List<BigDecimal> totals) {
        if (totals.isEmpty()) {
            return new CaseScore(required, 0, null, null);
        }
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(totals.size()), PLACES, RoundingMode.HALF_UP);
        BigDecimal high = totals.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal low = totals.stream().min(BigDecimal::compareTo).orElseThrow();
        return new CaseScore(required, totals.size(), mean, high.subtract(low));
    }

    boolean isEnough() {
        return received >= required;
    }
}
