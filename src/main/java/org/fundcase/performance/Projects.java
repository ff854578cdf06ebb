package org.fundcase.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.fundcase.schemes.PerformanceTree.Indicator;

/** The figures of projects together: their sum, of percentages their mean. */
final class Projects {

    private static final int PLACES = 2;

    private Projects() {}

    /** Empty where there is none. */
    static Optional<BigDecimal> together(Indicator indicator, Collection<BigDecimal> figures) {
        Optional<BigDecimal> sum = figures.stream().reduce(BigDecimal::add);
        return indicator.isPercentage()
                ? sum.map(all -> all.divide(BigDecimal.valueOf(figures.size()), PLACES, RoundingMode.HALF_UP))
                : sum;
    }
}
