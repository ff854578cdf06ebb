package org.fundcase.arrangements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.arrangements.Block.Factor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A lump sum as the form sends it.
 *
 * @param total in yuan, as typed
 * @param names of the factors; a blank one is none
 * @param weights of the factors in percent
 * @param values by industry office of the district: one for each factor, as typed; blank is 0
 */
public record NewBlock(
        String item,
        @Nullable String total,
        @Nullable String basis,
        List<String> names,
        List<String> weights,
        Map<UUID, List<String>> values) {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;
    private static final int WHOLE = 100;
    private static final int MOST_DIGITS = 15;

    Money money() {
        return Yuan.positive("total", total);
    }

    String decision() {
        return Texts.required("basis", "依据", basis, LONGEST);
    }

    /** @throws Refusal on the field {@code names} or {@code weights}, unless the weights add up to 100 */
    List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            if (!names.get(n).isBlank()) {
                String name = Texts.required("names", "因素", names.get(n), LONGEST_NAME);
                factors.add(new Factor(name, weight(name, n < weights.size() ? weights.get(n) : "")));
            }
        }
        if (factors.isEmpty()) {
            throw Refusal.field("names", "还没有写因素。写明按什么分配，例如 通过贯标的企业数。");
        }
        int sum = factors.stream().mapToInt(Factor::weight).sum();
        if (sum != WHOLE) {
            throw Refusal.field("weights", "各因素的权重加起来是 {0}%，要是 100%。", sum);
        }
        return factors;
    }

    private static int weight(String name, String typed) {
        String text = typed.strip().replace("%", "");
        if (!text.matches("[1-9][0-9]?|100")) {
            throw Refusal.field("weights", "因素“{0}”的权重写成 1 到 100 的整数，单位 %。", name);
        }
        return Integer.parseInt(text);
    }

    /** @throws Refusal on the field {@code values} */
    List<BigDecimal> values(UUID office, String district) {
        List<String> typed = values.getOrDefault(office, List.of());
        List<BigDecimal> read = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            if (!names.get(n).isBlank()) {
                read.add(value(n < typed.size() ? typed.get(n) : "", district));
            }
        }
        return read;
    }

    private static BigDecimal value(String typed, String district) {
        String text = typed.strip().replace(",", "");
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (text.length() > MOST_DIGITS || !text.matches("[0-9]+([.][0-9]{1,4})?")) {
            throw Refusal.field("values", "{0}：“{1}”不是可以用的数。写成 14 或者 12.5。", district, text);
        }
        return new BigDecimal(text);
    }
}
