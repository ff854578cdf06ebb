package org.fundcase.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.performance.Scoring.Measured;
import org.fundcase.performance.Scoring.Result;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTree.Direction;
import org.fundcase.schemes.PerformanceTree.From;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Kind;
import org.fundcase.schemes.SharedPerformance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of a self-evaluation on the tree that is shipped. */
class ScoringTest {

    private final PerformanceTree tree = SharedPerformance.of(Path.of("processes/performance.yaml"));

    @ParameterizedTest(name = "{0} {1} of {2} has {3} of 50")
    @CsvSource({
        "AT_LEAST, 120, 100, 50.00",
        "AT_LEAST, 100, 100, 50.00",
        "AT_LEAST, 99.99, 100, 50.00",
        "AT_LEAST, 80, 100, 40.00",
        "AT_LEAST, 33.33, 100, 16.67",
        "AT_LEAST, 0, 100, 0.00",
        "AT_LEAST, 5, 0, 50.00",
        "AT_MOST, 80, 100, 50.00",
        "AT_MOST, 100, 100, 50.00",
        "AT_MOST, 125, 100, 40.00",
        "AT_MOST, 300, 100, 16.67",
    })
    void aQuantityHasItsPointsInProportion(Direction direction, BigDecimal actual, BigDecimal target, String points) {
        Result result = score(quantity("investment", "OUTPUT", direction, target, actual));
        assertThat(result.lines().get(0).points()).isEqualTo(points);
        assertThat(result.of()).isEqualByComparingTo("50");
    }

    @Test
    void theExecutionOfTheBudgetOf2019() {
        Result result = Scoring.of(tree, List.of(), Money.yuan(8_687_000), Money.yuan(10_000_000));
        assertThat(result.execution()).isEqualTo("8.69");
        assertThat(result.points()).isEqualTo("86.90");
    }

    @Test
    void aLevelsPointsGoToWhatHasATarget() {
        Result result = score(
                quantity("investment", "OUTPUT", Direction.AT_LEAST, BigDecimal.TEN, BigDecimal.TEN),
                quantity("connected", "OUTPUT", Direction.AT_LEAST, null, null),
                quantity("revenue", "BENEFIT", Direction.AT_LEAST, BigDecimal.TEN, BigDecimal.valueOf(5)));
        assertThat(result.lines()).extracting(line -> line.indicator().key()).containsExactly("investment", "revenue");
        assertThat(result.of()).isEqualByComparingTo("80");
        assertThat(result.points()).as("50 + 15 of 80").isEqualTo("81.25");
        assertThat(tree.grade(result.points()).label().zh()).isEqualTo("良");
    }

    @Test
    void whatRoundingLeavesIsTheLastOnes() {
        BigDecimal one = BigDecimal.ONE;
        Result result = score(
                quantity("a", "SATISFACTION", Direction.AT_LEAST, one, one),
                quantity("b", "SATISFACTION", Direction.AT_LEAST, one, one),
                quantity("c", "SATISFACTION", Direction.AT_LEAST, one, one));
        assertThat(result.lines())
                .extracting(line -> line.of().toPlainString())
                .containsExactly("3.33", "3.33", "3.34");
        assertThat(result.points()).isEqualTo("100.00");
    }

    @Test
    void whatIsNotKnownIsNotComplete() {
        Result result = score(quantity("a", "OUTPUT", Direction.AT_LEAST, BigDecimal.ONE, null));
        assertThat(result.isComplete()).isFalse();
        assertThat(result.points()).isEqualTo("0.00");
    }

    @Test
    void aQualityHasThePercentageThatPeopleGaveIt() {
        Indicator quality = indicator("quality", "OUTPUT", Kind.QUALITY, Direction.AT_LEAST);
        Result result = score(new Measured(quality, true, null, null, BigDecimal.valueOf(75)));
        assertThat(result.lines().get(0).points()).isEqualTo("37.50");
    }

    @ParameterizedTest
    @CsvSource({"100.00, 优", "90.00, 优", "89.99, 良", "80, 良", "79.99, 中", "60, 中", "59.99, 差", "0, 差"})
    void gradesBeginWhereTheyBegin(BigDecimal points, String grade) {
        assertThat(tree.grade(points).label().zh()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"100, 40, 0.5, 80.00", "100, 50, 0.5, 100.00", "100, 0, 0, 100", "100, 39.99, 0.5, 79.98"})
    void progressIsSeenAgainstTheTimeGoneBy(BigDecimal target, BigDecimal actual, BigDecimal gone, String percent) {
        assertThat(Scoring.progress(target, actual, gone)).isEqualTo(percent);
    }

    private Result score(Measured... measured) {
        return Scoring.of(tree, List.of(measured), null, null);
    }

    private static Measured quantity(
            String key, String level, Direction direction, @Nullable BigDecimal target, @Nullable BigDecimal actual) {
        return new Measured(indicator(key, level, Kind.QUANTITY, direction), target != null, target, actual, null);
    }

    private static Indicator indicator(String key, String level, Kind kind, Direction direction) {
        return new Indicator(key, level, "", null, null, BigDecimal.TEN, kind, direction, From.MANUAL);
    }
}
