package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Level;
import org.fundcase.schemes.PerformanceTree.Part;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with all that is on file about it, for pages and papers.
 *
 * @param weight its points by the tree, where every indicator of the level had a target
 * @param aim that counts; null without one
 * @param proposed of the latest version; null without one
 * @param suggested what is known already, for a first version; null where nothing is
 * @param known what nobody types; null where people say it
 */
public record SheetLine(
        Indicator indicator,
        Words level,
        Words part,
        BigDecimal weight,
        @Nullable Aim aim,
        @Nullable Aim proposed,
        Suggested.@Nullable Figure suggested,
        Known.@Nullable Actual known,
        Watch.@Nullable Line watch,
        Score.@Nullable Line self,
        Score.@Nullable Line department) {

    static List<SheetLine> of(
            SheetFile file, Map<String, Suggested.Figure> suggested, Map<String, Known.Actual> known) {
        Map<String, BigDecimal> weights = weights(file);
        List<SheetLine> lines = new ArrayList<>();
        for (Indicator one : file.indicators()) {
            String key = one.key();
            Level level = file.tree().level(one.level()).orElseThrow();
            lines.add(new SheetLine(
                    one,
                    level.label(),
                    level.parts().stream()
                            .filter(part -> part.key().equals(one.part()))
                            .map(Part::label)
                            .findFirst()
                            .orElse(Words.NONE),
                    weights.getOrDefault(key, one.weight()),
                    file.adopted().flatMap(aims -> aims.of(key)).orElse(null),
                    file.latest().flatMap(aims -> aims.of(key)).orElse(null),
                    suggested.get(key),
                    known.get(key),
                    file.watch().flatMap(watch -> watch.of(key)).orElse(null),
                    file.self().flatMap(score -> score.of(key)).orElse(null),
                    file.department().flatMap(score -> score.of(key)).orElse(null)));
        }
        return lines;
    }

    /** Without what is only suggested or known. */
    public static List<SheetLine> of(SheetFile file) {
        return of(file, Map.of(), Map.of());
    }

    private static Map<String, BigDecimal> weights(SheetFile file) {
        List<Scoring.Measured> all = file.indicators().stream()
                .map(one -> new Scoring.Measured(one, true, null, null, null))
                .toList();
        return Scoring.of(file.tree(), all, null, null).lines().stream()
                .collect(Collectors.toMap(line -> line.indicator().key(), Scoring.Line::of));
    }

    /** What is called its name. */
    public Words text() {
        Words text = indicator.text();
        return text == null ? Words.asIs(indicator.key()) : text;
    }

    public Words unit() {
        Words unit = indicator.unit();
        return unit == null ? Words.NONE : unit;
    }

    public boolean isQuality() {
        return indicator.kind() == PerformanceTree.Kind.QUALITY;
    }

    /** A figure without idle zeros; empty for none. */
    public static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : Figures.plain(figure);
    }

    /** What was set as target, in one word. */
    public String target(@Nullable Aim of) {
        return of == null ? "" : of.target() == null ? of.words() : Figures.plain(of.target());
    }

    /** What was reached. */
    public String reached(Score.@Nullable Line of) {
        return of == null ? "" : plain(of.actual() == null ? of.percent() : of.actual());
    }
}
