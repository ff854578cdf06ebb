package org.fundcase.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundcase.allocation.Plan;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Target;
import org.springframework.stereotype.Component;

/**
 * The performance targets that go with a quota: what the supported applications aim at, added up; of percentages the lowest
 * one, for they do not add up.
 */
@Component
class TargetRows {

    private static final String PERCENT = "%";

    private final GrantCases cases;

    TargetRows(GrantCases cases) {
        this.cases = cases;
    }

    /** Those that at least one application has set a figure for, in the order of the scheme. */
    List<Map<String, String>> of(Plan plan, Scheme scheme) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (scheme.targets().isEmpty()) {
            return rows;
        }
        List<GrantCase> supported =
                cases.all(plan.lines().stream().map(Plan.Line::caseId).toList());
        for (Target target : scheme.targets()) {
            value(target, supported)
                    .ifPresent(value -> rows.add(Map.of(
                            "level", target.level().zh(),
                            "text", target.text().zh(),
                            "unit", target.unit().zh(),
                            "value", value)));
        }
        return rows;
    }

    private static Optional<String> value(Target target, List<GrantCase> supported) {
        boolean percent = target.unit().zh().equals(PERCENT);
        return figures(target, supported)
                .reduce((one, other) -> percent ? one.min(other) : one.add(other))
                .map(value ->
                        (percent ? "不低于" : "") + value.stripTrailingZeros().toPlainString());
    }

    private static Stream<BigDecimal> figures(Target target, List<GrantCase> supported) {
        return supported.stream()
                .map(one -> one.contents().declarations().targets().getOrDefault(target.key(), ""))
                .filter(figure -> !figure.isBlank())
                .map(figure -> new BigDecimal(figure.strip().replace(",", "")));
    }
}
