package org.fundcase.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the performance (绩效) of a scheme's money is measured by, as data (财预〔2020〕10号 where a scheme says nothing else).
 *
 * @param levels first-level indicators, whose weights add up to 100
 * @param bands of a quality, the best first
 * @param grades the best first
 * @param terms the last days of a year
 * @param survey what those served are asked
 * @param indicators by layer, in the order of the sheet
 */
public record PerformanceTree(
        List<Level> levels,
        List<Band> bands,
        List<Grade> grades,
        Alert alert,
        Terms terms,
        Survey survey,
        Map<Layer, List<Indicator>> indicators) {

    /** Whose performance a sheet tells. */
    public enum Layer {
        /** 政策（专项）: the money of a scheme in a year. */
        SCHEME,
        /** 区域: a district's part of it. */
        DISTRICT,
        /** 项目: one application that was supported. */
        PROJECT
    }

    /** How a result is found. */
    public enum Kind {
        /** 定量. */
        QUANTITY,
        /** 定性: people say which band. */
        QUALITY
    }

    /** What is good. */
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /** Where a figure comes from. */
    public enum From {
        MANUAL,
        /** The sum of the projects' figures; of percentages their mean. */
        PROJECTS,
        /** The survey of those served. */
        SURVEY
    }

    /** @param of EXECUTION where the points are computed from the ledger; null for indicators */
    public record Level(String key, Words label, BigDecimal weight, @Nullable String of, List<Part> parts) {

        public boolean isExecution() {
            return "EXECUTION".equals(of);
        }
    }

    /** A second-level indicator. */
    public record Part(String key, Words label) {}

    /**
     * A third-level indicator.
     *
     * @param text null where a target of the scheme has the words
     * @param unit as {@code text}; empty for a quality
     * @param weight its share of the level's points, against the others of the level that have a target
     */
    public record Indicator(
            String key,
            String level,
            String part,
            @Nullable Words text,
            @Nullable Words unit,
            BigDecimal weight,
            Kind kind,
            Direction direction,
            From from) {

        /** The same with the points it has on a sheet. */
        public Indicator weighing(BigDecimal points) {
            return new Indicator(key, level, part, text, unit, points, kind, direction, from);
        }

        /** Percentages do not add up. */
        public boolean isPercentage() {
            return unit != null && unit.zh().equals("%");
        }

        Indicator with(Target target) {
            return new Indicator(key, level, part, target.text(), target.unit(), weight, kind, direction, from);
        }
    }

    /** In percent of the points, {@code to} inside for the best and outside for the others. */
    public record Band(String key, Words label, BigDecimal from, BigDecimal to) {}

    /** @param from so many points of 100 */
    public record Grade(String key, Words label, BigDecimal from) {}

    /** @param below percent of what the time gone by would make of a target */
    public record Alert(BigDecimal below) {}

    /**
     * The last days, as {@code --08-31}.
     *
     * @param watch of the monitoring in the year of the budget
     * @param self of the self-evaluation in the year after it
     */
    public record Terms(String watch, String self) {

        public LocalDate watchOf(int year) {
            return MonthDay.parse(watch).atYear(year);
        }

        public LocalDate selfOf(int year) {
            return MonthDay.parse(self).atYear(year + 1);
        }
    }

    /**
     * The questionnaire (满意度调查问卷).
     *
     * @param least so many replies, or nothing is known
     * @param days it stays open
     */
    public record Survey(int least, int days, List<Question> questions, List<Choice> choices) {}

    public record Question(String key, Words text) {}

    /** @param percent of satisfaction */
    public record Choice(String key, Words label, BigDecimal percent) {}

    /** The indicators of a layer with their words; of a project only those that are targets of the scheme. */
    public List<Indicator> of(Layer layer, Scheme scheme) {
        List<Indicator> all = indicators.getOrDefault(layer, List.of());
        if (layer != Layer.PROJECT) {
            return all;
        }
        return all.stream()
                .flatMap(one -> scheme.targets().stream()
                        .filter(target -> target.key().equals(one.key()))
                        .map(one::with))
                .toList();
    }

    public Optional<Level> level(String key) {
        return levels.stream().filter(level -> level.key().equals(key)).findFirst();
    }

    /** The grade of so many points. */
    public Grade grade(BigDecimal points) {
        return grades.stream()
                .filter(grade -> points.compareTo(grade.from()) >= 0)
                .findFirst()
                .orElseGet(() -> grades.get(grades.size() - 1));
    }
}
