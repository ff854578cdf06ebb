package org.fundcase.arrangements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundcase.arrangements.Block.Factor;
import org.fundcase.kernel.Money;
import org.junit.jupiter.api.Test;

/** A lump sum by factors: in proportion, and to the cent. */
class FactorMethodTest {

    @Test
    void aSumIsDistributedInProportionToTheValues() {
        assertThat(FactorMethod.distribute(Money.yuan(4_320_000), one(), values("14", "9", "30")))
                .containsExactly(new Money(114_113_207), new Money(73_358_491), new Money(244_528_302));
    }

    @Test
    void whatIsLeftOverGoesToTheLargestRemaindersTheEarlierFirst() {
        assertThat(FactorMethod.distribute(new Money(100), one(), values("1", "1", "1")))
                .containsExactly(new Money(34), new Money(33), new Money(33));
    }

    @Test
    void eachFactorDistributesItsPart() {
        List<Factor> two = List.of(new Factor("数量", 70), new Factor("绩效", 30));
        List<List<BigDecimal>> values =
                List.of(List.of(BigDecimal.ONE, BigDecimal.ZERO), List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(FactorMethod.distribute(Money.yuan(1000), two, values))
                .containsExactly(Money.yuan(350), Money.yuan(650));
    }

    @Test
    void aFactorThatIsZeroEverywhereIsRefused() {
        assertThatThrownBy(() -> FactorMethod.distribute(Money.yuan(1), one(), values("0", "0")))
                .hasMessageContaining("各地都是 0");
    }

    @Test
    void theSharesAreAlwaysTheSumToTheCentAndInTheirOrder() {
        Random random = new Random(20221123);
        for (int run = 0; run < 2000; run++) {
            List<List<BigDecimal>> values = values(IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(n -> BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(3))
                            .toPlainString())
                    .toArray(String[]::new));
            Money total = new Money(1 + random.nextInt(1_000_000_000));
            List<Money> shares = FactorMethod.distribute(total, one(), values);
            assertThat(shares.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(total);
            assertThat(shares).noneMatch(Money::isNegative);
        }
    }

    private static List<Factor> one() {
        return List.of(new Factor("企业数", 100));
    }

    private static List<List<BigDecimal>> values(String... of) {
        return Stream.of(of).map(value -> List.of(new BigDecimal(value))).toList();
    }
}
