package org.fundcase.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTree.Direction;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Kind;
import org.fundcase.schemes.PerformanceTree.Level;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a self-evaluation (绩效自评): what is reached in full has all its points, else the points in proportion
 * (实际值 / 指标值, of what is to stay low 指标值 / 实际值); a quality has the percentage that people gave it; the execution of
 * the budget 10 × paid / budget. Points are kept to two places, rounded half up, and never above the weight.
 */
public final class Scoring {

    private static final int PLACES = 2;
    private static final int EXACT = 10;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Scoring() {}

    /**
     * What is known of an indicator.
     *
     * @param target of a quantity; null for a quality with a target in words, and where none was set
     * @param wanted whether a target was set at all
     * @param actual of a quantity; null while it is not known
     * @param percent of a quality, as people gave it; null while nobody did
     */
    public record Measured(
            Indicator indicator,
            boolean wanted,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal percent) {}

    /**
     * The points of an indicator.
     *
     * @param of the most it can have
     * @param points null while the result is not known
     */
    public record Line(Indicator indicator, BigDecimal of, @Nullable BigDecimal points) {}

    /**
     * The points of a sheet.
     *
     * @param lines of the indicators that have a target
     * @param execution of the budget; null where it does not count or nothing is known
     * @param executionOf the most it can have; zero where it does not count
     * @param of what all of it can come to
     */
    public record Result(List<Line> lines, @Nullable BigDecimal execution, BigDecimal executionOf, BigDecimal of) {

        /** Whether every result is known. */
        public boolean isComplete() {
            return of.signum() > 0
                    && (executionOf.signum() == 0 || execution != null)
                    && lines.stream().allMatch(line -> line.points() != null);
        }

        /** Of 100; what is not known counts nothing, and what does not apply is left out. */
        public BigDecimal points() {
            BigDecimal sum = lines.stream()
                    .map(Line::points)
                    .filter(Objects::nonNull)
                    .reduce(execution == null ? BigDecimal.ZERO : execution, BigDecimal::add);
            return of.signum() == 0
                    ? BigDecimal.ZERO.setScale(PLACES)
                    : sum.multiply(WHOLE).divide(of, PLACES, RoundingMode.HALF_UP);
        }
    }

    /**
     * Scores a sheet.
     *
     * @param executed what was paid of {@code budget}; null where the execution is not measured, as of an award that was not
     *     issued
     */
    public static Result of(
            PerformanceTree tree, List<Measured> measured, @Nullable Money executed, @Nullable Money budget) {
        List<Line> lines = new ArrayList<>();
        BigDecimal of = BigDecimal.ZERO;
        for (Level level : tree.levels()) {
            List<Measured> counted = measured.stream()
                    .filter(one -> one.wanted() && one.indicator().level().equals(level.key()))
                    .toList();
            lines.addAll(lines(level, counted));
            of = counted.isEmpty() ? of : of.add(level.weight());
        }
        BigDecimal executionOf = tree.levels().stream()
                .filter(Level::isExecution)
                .map(Level::weight)
                .filter(weight -> budget != null && budget.isPositive())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal execution = executed == null || budget == null || executionOf.signum() == 0
                ? null
                : part(executionOf, executed.toYuan(), budget.toYuan());
        return new Result(lines, execution, executionOf, of.add(executionOf));
    }

    /** The points of a level go to its indicators by their weights; what rounding leaves is the last one's. */
    private static List<Line> lines(Level level, List<Measured> counted) {
        BigDecimal weights =
                counted.stream().map(one -> one.indicator().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Line> lines = new ArrayList<>();
        BigDecimal left = level.weight();
        for (int n = 0; n < counted.size(); n++) {
            Measured one = counted.get(n);
            boolean last = n == counted.size() - 1;
            BigDecimal of = last
                    ? left
                    : level.weight().multiply(one.indicator().weight()).divide(weights, PLACES, RoundingMode.HALF_UP);
            left = left.subtract(of);
            lines.add(new Line(one.indicator(), of, points(one, of)));
        }
        return lines;
    }

    private static @Nullable BigDecimal points(Measured one, BigDecimal of) {
        if (one.indicator().kind() == Kind.QUALITY) {
            BigDecimal percent = one.percent();
            return percent == null ? null : part(of, percent, WHOLE);
        }
        BigDecimal target = one.target();
        BigDecimal actual = one.actual();
        if (target == null || actual == null) {
            return null;
        }
        return one.indicator().direction() == Direction.AT_LEAST
                ? reached(of, actual, target)
                : reached(of, target, actual);
    }

    private static BigDecimal reached(BigDecimal of, BigDecimal done, BigDecimal wanted) {
        return done.compareTo(wanted) >= 0 ? of.setScale(PLACES, RoundingMode.HALF_UP) : part(of, done, wanted);
    }

    /** In proportion, at most all of it. */
    private static BigDecimal part(BigDecimal of, BigDecimal done, BigDecimal whole) {
        BigDecimal share = done.divide(whole, EXACT, RoundingMode.HALF_UP)
                .min(BigDecimal.ONE)
                .max(BigDecimal.ZERO);
        return of.multiply(share).setScale(PLACES, RoundingMode.HALF_UP);
    }

    /**
     * How far a figure is behind what the time gone by would make of its target, in percent of that; 100 and more is no
     * deviation.
     *
     * @param gone the part of the time that is over, from 0 to 1
     */
    public static BigDecimal progress(BigDecimal target, BigDecimal actual, BigDecimal gone) {
        BigDecimal due = target.multiply(gone);
        return due.signum() == 0 ? WHOLE : actual.multiply(WHOLE).divide(due, PLACES, RoundingMode.HALF_UP);
    }
}
