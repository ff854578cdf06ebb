package org.fundcase.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundcase.schemes.PerformanceTree.Band;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Layer;

/** What a tree of performance indicators has to say, and how its numbers must fit each other. */
record PerformanceLint(RowedYaml yaml) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Map<String, List<String>> KEYS = Map.of(
            "levels", List.of("key", "label", "weight", "of", "parts"),
            "bands", List.of("key", "label", "from", "to"),
            "grades", List.of("key", "label", "from"));
    private static final List<String> OF_INDICATORS =
            List.of("key", "level", "part", "text", "unit", "weight", "kind", "direction", "from");

    /** @throws BadScheme naming the row where something is missing or of another kind */
    void checkShape() {
        KEYS.forEach((list, keys) -> rows("/" + list, keys));
        demand(yaml.tree().at("/alert/below").isNumber(), "/alert", "要写 below (a number)");
        for (String term : List.of("watch", "self")) {
            String day = yaml.tree().at("/terms/" + term).asText();
            demand(day.matches("--(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"), "/terms", "要写 " + term + "，例如 --08-31");
        }
        demand(yaml.tree().at("/survey/least").asInt() > 0, "/survey", "要写 least (at least 1)");
        demand(yaml.tree().at("/survey/days").asInt() > 0, "/survey", "要写 days (at least 1)");
        rows("/survey/questions", List.of("key", "text"));
        rows("/survey/choices", List.of("key", "label", "percent"));
        for (Layer layer : Layer.values()) {
            rows("/indicators/" + layer, OF_INDICATORS);
        }
    }

    private void rows(String pointer, List<String> keys) {
        JsonNode rows = yaml.tree().at(pointer);
        demand(rows.isArray() && !rows.isEmpty(), pointer, "至少要有一行 (rows are missing)");
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String at = pointer + "/" + i;
            demand(!row.path("key").asText().isBlank(), at, "要写 key (a key is missing)");
            row.fieldNames()
                    .forEachRemaining(
                            name -> demand(keys.contains(name), at + "/" + name, "没有“" + name + "”这一项 (no such key)"));
        }
    }

    /** @throws BadScheme naming the row of the first thing that is wrong */
    void check(PerformanceTree tree) {
        BigDecimal sum =
                tree.levels().stream().map(PerformanceTree.Level::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        demand(
                sum.compareTo(WHOLE) == 0,
                "/levels",
                "权重合计是 " + sum.toPlainString() + "，要等于 100 (weights must add up to 100)");
        check(tree.bands());
        for (int i = 1; i < tree.grades().size(); i++) {
            boolean falls = tree.grades()
                            .get(i)
                            .from()
                            .compareTo(tree.grades().get(i - 1).from())
                    < 0;
            demand(falls, "/grades/" + i, "等级要从高到低 (the best first)");
        }
        demand(
                tree.grades().get(tree.grades().size() - 1).from().signum() == 0,
                "/grades",
                "最后一个等级从 0 起 (the last from 0)");
        tree.indicators().forEach((layer, indicators) -> check(tree, layer, indicators));
    }

    private void check(List<Band> bands) {
        BigDecimal to = WHOLE;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            boolean fits = band.to().compareTo(to) == 0 && band.from().compareTo(band.to()) < 0;
            demand(fits, "/bands/" + i, "档次要从 100 到 0 首尾相接 (from 100 to 0 without gaps)");
            to = band.from();
        }
        demand(to.signum() == 0, "/bands", "最后一档到 0 (the last down to 0)");
    }

    private void check(PerformanceTree tree, Layer layer, List<Indicator> indicators) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator one = indicators.get(i);
            String at = "/indicators/" + layer + "/" + i;
            demand(seen.add(one.key()), at, "“" + one.key() + "”写了两次 (stands twice)");
            demand(one.weight() != null && one.weight().signum() > 0, at, "权重要大于 0 (must be above 0)");
            demand(
                    one.kind() != null && one.direction() != null && one.from() != null,
                    at,
                    "要写 kind、direction、from (are missing)");
            boolean placed = tree.level(one.level()).stream()
                    .flatMap(level -> level.parts().stream())
                    .anyMatch(part -> part.key().equals(one.part()));
            demand(placed, at, "没有这个 level 和 part (no such level and part)");
            demand(layer == Layer.PROJECT || one.text() != null, at, "要写 text (text is missing)");
        }
    }

    private void demand(boolean holds, String pointer, String reason) {
        if (!holds) {
            throw yaml.bad(pointer, reason);
        }
    }
}
