package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Executions;
import org.fundcase.funding.Executions.Part;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.PerformanceTree.From;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.springframework.stereotype.Component;

/** Targets that budget, application and issue already hold: what enterprises declared, and how many projects got money. */
@Component
public class Suggested {

    private static final String COUNTED = "projects";

    private final Executions executions;
    private final GrantCases cases;

    Suggested(Executions executions, GrantCases cases) {
        this.executions = executions;
        this.cases = cases;
    }

    /** @param source where it was found */
    public record Figure(BigDecimal value, Words source) {}

    /** By indicator; no entry where nothing is known. */
    Map<String, Figure> of(SheetFile known) {
        Sheet sheet = known.sheet();
        List<Part> parts = parts(sheet);
        List<GrantCase> projects = cases.all(parts.stream()
                .map(Part::caseId)
                .filter(Objects::nonNull)
                .map(UUID.class::cast)
                .distinct()
                .toList());
        Map<String, Figure> found = new HashMap<>();
        for (Indicator one : known.indicators()) {
            figure(sheet, one, parts, projects).ifPresent(figure -> found.put(one.key(), figure));
        }
        return found;
    }

    /** What the budget was to achieve. */
    String goal(SheetFile known) {
        return known.sheet().layer() == Layer.SCHEME
                ? String.join(
                        "；",
                        executions.aims(known.sheet().schemeId(), known.sheet().year()))
                : "";
    }

    private List<Part> parts(Sheet sheet) {
        Stream<Part> all = executions.parts(sheet.schemeId(), sheet.year()).stream();
        return switch (sheet.layer()) {
            case SCHEME -> all.toList();
            case DISTRICT ->
                all.filter(part -> part.district().equals(sheet.district())).toList();
            case PROJECT ->
                all.filter(part -> Objects.equals(part.caseId(), sheet.caseId()))
                        .toList();
        };
    }

    private static Optional<Figure> figure(Sheet sheet, Indicator one, List<Part> parts, List<GrantCase> projects) {
        boolean project = sheet.layer() == Layer.PROJECT;
        if (one.key().equals(COUNTED) && !parts.isEmpty()) {
            return Optional.of(new Figure(BigDecimal.valueOf(parts.size()), Words.of("资金下达的项目，共 {0} 个", parts.size())));
        }
        if (!project && one.from() != From.PROJECTS) {
            return Optional.empty();
        }
        List<BigDecimal> declared = new ArrayList<>();
        for (GrantCase each : projects) {
            String typed = each.contents().declarations().targets().getOrDefault(one.key(), "");
            if (!typed.isBlank()) {
                declared.add(new BigDecimal(typed.strip().replace(",", "")));
            }
        }
        Words source = project ? Words.of("申报书里的绩效目标") : Words.of("{0} 个项目申报书里绩效目标的合计", declared.size());
        return Projects.together(one, declared).map(value -> new Figure(value, source));
    }
}
