package org.fundcase.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in fen (分, 1/100 yuan), exact. Negative amounts exist: red invoices (红字发票) and the return side of a
 * ledger.
 *
 * @param fen the amount in fen
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);
    private static final BigDecimal FEN_PER_YUAN = BigDecimal.valueOf(100);

    /**
     * @param yuan an amount in yuan with at most two decimals
     * @throws ArithmeticException if it has more decimals or does not fit
     */
    public static Money yuan(BigDecimal yuan) {
        return new Money(yuan.multiply(FEN_PER_YUAN).longValueExact());
    }

    public static Money yuan(String yuan) {
        return yuan(new BigDecimal(yuan));
    }

    public static Money yuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /** The amount in yuan that results from a computation, rounded to whole fen, half up. */
    public static Money rounded(BigDecimal yuan) {
        return yuan(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    public BigDecimal toYuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** As written in letters and on pages: {@code 1,234,567.89}; the minus sign is U+2212. */
    @Override
    public String toString() {
        String text = String.format("%,.2f", toYuan().abs());
        return isNegative() ? "−" + text : text;
    }
}
