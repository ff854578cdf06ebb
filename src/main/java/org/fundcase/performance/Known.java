package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.PerformanceTree.From;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.springframework.stereotype.Component;

/** Actual values that nobody types: the sum of the projects' own, and what the survey says. */
@Component
public class Known {

    private final SheetRows rows;
    private final EvaluationRows scores;
    private final SurveyRows surveys;

    Known(SheetRows rows, EvaluationRows scores, SurveyRows surveys) {
        this.rows = rows;
        this.scores = scores;
        this.surveys = surveys;
    }

    /** @param source where it is from, as the proof of it */
    public record Actual(BigDecimal value, Words source) {}

    /** By indicator; no entry for what people say. */
    Map<String, Actual> of(SheetFile known) {
        Map<String, Actual> found = new HashMap<>();
        for (Indicator one : known.wanted()) {
            (one.from() == From.PROJECTS ? ofProjects(known.sheet(), one) : ofSurvey(known, one))
                    .ifPresent(actual -> found.put(one.key(), actual));
        }
        return found;
    }

    private Optional<Actual> ofProjects(Sheet sheet, Indicator one) {
        if (sheet.layer() == Layer.PROJECT) {
            return Optional.empty();
        }
        List<BigDecimal> values = rows.parts(whole(sheet)).stream()
                .filter(part -> part.layer() == Layer.PROJECT
                        && (sheet.layer() == Layer.SCHEME || Objects.equals(part.district(), sheet.district())))
                .map(part -> latest(part, one.key()))
                .flatMap(Optional::stream)
                .toList();
        return Projects.together(one, values)
                .map(value -> new Actual(value, Words.of("{0} 个项目评价、自评的合计", values.size())));
    }

    private static UUID whole(Sheet sheet) {
        return sheet.parentId() == null ? sheet.id() : sheet.parentId();
    }

    /** The second look before the self-evaluation; what was refused counts not. */
    private Optional<BigDecimal> latest(Sheet project, String indicator) {
        return scores.of(project.id()).stream()
                .filter(score -> !Boolean.FALSE.equals(score.agreed()))
                .filter(score -> score.kind() == Score.Kind.SELF || score.holds())
                .reduce((earlier, later) -> later)
                .flatMap(score -> score.of(indicator))
                .map(Score.Line::actual);
    }

    private Optional<Actual> ofSurvey(SheetFile known, Indicator one) {
        Sheet sheet = known.sheet();
        if (one.from() != From.SURVEY || sheet.layer() == Layer.PROJECT) {
            return Optional.empty();
        }
        return surveys.latestClosed(whole(sheet))
                .map(survey -> surveys.sum(survey.id(), sheet.layer() == Layer.DISTRICT ? sheet.district() : null))
                .filter(sum -> sum.replies() >= known.tree().survey().least())
                .map(sum -> new Actual(
                        Objects.requireNonNull(sum.satisfaction()), Words.of("满意度调查，收到 {0} 份答卷", sum.replies())));
    }
}
