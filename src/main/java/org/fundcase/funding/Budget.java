package org.fundcase.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Money;

/**
 * The money of a scheme in a year, with where it stands now.
 *
 * @param standing sums over all accounts of a kind
 */
public record Budget(UUID id, String schemeId, String city, int year, Map<AccountKind, Money> standing) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    Money of(AccountKind kind) {
        return standing.getOrDefault(kind, Money.ZERO);
    }

    /** What was appropriated, supplements and cuts counted. */
    public Money appropriated() {
        return new Money(-of(AccountKind.SOURCE).fen());
    }

    /** What left the appropriation; without what districts bear. */
    public Money allocated() {
        return appropriated().minus(of(AccountKind.APPROPRIATION));
    }

    public Money districtShare() {
        return new Money(-of(AccountKind.DISTRICT_SHARE).fen());
    }

    public Money unallocated() {
        return of(AccountKind.APPROPRIATION);
    }

    /** All that is promised to awards, paid or not. */
    public Money committed() {
        return of(AccountKind.COMMITMENT).plus(of(AccountKind.REQUESTED)).plus(paid());
    }

    /** All that was paid, also what came back. */
    public Money paid() {
        return AccountKind.PAID_OUT.stream().map(this::of).reduce(of(AccountKind.RETURNED), Money::plus);
    }

    public Money returned() {
        return of(AccountKind.RETURNED);
    }

    /** 预算执行率: paid of all there is to pay from, in percent with two decimals; 0 without a budget. */
    public BigDecimal executionRate() {
        Money all = appropriated().plus(districtShare());
        return all.isPositive()
                ? paid().toYuan().multiply(WHOLE).divide(all.toYuan(), 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(2);
    }
}
