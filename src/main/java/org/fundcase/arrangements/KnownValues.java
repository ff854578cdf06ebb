package org.fundcase.arrangements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundcase.arrangements.Block.Factor;
import org.fundcase.arrangements.Districts.District;
import org.fundcase.kernel.Refusal;

/** Puts known values in the place of what was typed for their factor. */
final class KnownValues {

    private KnownValues() {}

    /**
     * @param typed of each district, in the order of the factors
     * @throws Refusal on the field {@code names} without the factor; on {@code values} where something else was typed
     */
    static List<List<BigDecimal>> in(
            KnownFactors.Known known, List<Factor> factors, List<District> districts, List<List<BigDecimal>> typed) {
        int at = IntStream.range(0, factors.size())
                .filter(n -> factors.get(n).name().equals(known.name().zh()))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        "names",
                        "{0}要求按各辖市（区）的绩效切块：因素里要有“{1}”，数值取自 {2} 年的评价结果。",
                        known.article(),
                        known.name(),
                        Integer.toString(known.year())));
        List<List<BigDecimal>> values = new ArrayList<>();
        for (int n = 0; n < districts.size(); n++) {
            List<BigDecimal> own = new ArrayList<>(typed.get(n));
            own.set(at, value(known, districts.get(n), own.get(at)));
            values.add(own);
        }
        return values;
    }

    private static BigDecimal value(KnownFactors.Known known, District district, BigDecimal typed) {
        BigDecimal value = known.values().getOrDefault(district.industry(), BigDecimal.ZERO);
        if (typed.signum() != 0 && typed.compareTo(value) != 0) {
            throw Refusal.field(
                    "values",
                    "{0}的“{1}”是 {2}（{3} 年的评价结果），不能改。留空就会填上。",
                    district.name(),
                    known.name(),
                    value.stripTrailingZeros().toPlainString(),
                    Integer.toString(known.year()));
        }
        return value;
    }
}
