package org.fundcase.arrangements;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fundcase.arrangements.Block.Factor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;

/**
 * The factor method (因素法): each factor's part of the sum is distributed in proportion to its values. Down to whole fen;
 * what is left over goes, a fen each, to the largest remainders, the earlier district first among equals, so that the
 * shares are the sum to the cent.
 */
final class FactorMethod {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private FactorMethod() {}

    /**
     * @param values of each district, in the order of the factors
     * @return the amounts in the order of the districts
     * @throws Refusal on the field {@code values} if a factor is zero everywhere
     */
    static List<Money> distribute(Money total, List<Factor> factors, List<List<BigDecimal>> values) {
        List<BigDecimal> exact = values.stream()
                .map(district -> exact(total, factors, values, district))
                .toList();
        List<Long> fen = new ArrayList<>(exact.stream()
                .map(amount -> amount.setScale(0, RoundingMode.DOWN).longValueExact())
                .toList());
        long left = total.fen() - fen.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer n) -> exact.get(n).remainder(BigDecimal.ONE))
                        .reversed())
                .limit(left)
                .forEach(n -> fen.set(n, fen.get(n) + 1));
        return fen.stream().map(Money::new).toList();
    }

    private static BigDecimal exact(
            Money total, List<Factor> factors, List<List<BigDecimal>> values, List<BigDecimal> district) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 0; n < factors.size(); n++) {
            int at = n;
            BigDecimal all = values.stream().map(one -> one.get(at)).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (all.signum() == 0) {
                throw Refusal.field(
                        "values",
                        "因素“{0}”各地都是 0，没法按它分配。填各地的数，或者去掉这个因素。",
                        factors.get(n).name());
            }
            BigDecimal weighted = BigDecimal.valueOf(total.fen())
                    .multiply(BigDecimal.valueOf(factors.get(n).weight()))
                    .multiply(district.get(n));
            sum = sum.add(weighted.divide(all.multiply(WHOLE), MathContext.DECIMAL128));
        }
        return sum;
    }
}
