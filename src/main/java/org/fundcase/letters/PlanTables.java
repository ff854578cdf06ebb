package org.fundcase.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fundcase.allocation.Plan;
import org.fundcase.kernel.Money;

/** The lines of a plan by the office that pays them. */
final class PlanTables {

    private PlanTables() {}

    private record Sum(int count, Money amount, Money city) {

        static final Sum NOTHING = new Sum(0, Money.ZERO, Money.ZERO);

        Sum plus(Plan.Line line) {
            return new Sum(count + 1, amount.plus(line.amount()), city.plus(line.cityShare()));
        }
    }

    static List<Map<String, String>> districts(Plan plan, Map<UUID, String> payers) {
        Map<String, Sum> sums = new TreeMap<>();
        plan.lines()
                .forEach(line -> sums.compute(
                        payers.getOrDefault(line.payingOffice(), ""),
                        (payer, sum) -> (sum == null ? Sum.NOTHING : sum).plus(line)));
        List<Map<String, String>> rows = new ArrayList<>();
        sums.forEach((payer, sum) -> rows.add(Map.of(
                "no", String.valueOf(rows.size() + 1),
                "payer", payer,
                "count", String.valueOf(sum.count()),
                "amount", sum.amount().toString(),
                "city", sum.city().toString(),
                "district", sum.amount().minus(sum.city()).toString())));
        return rows;
    }
}
