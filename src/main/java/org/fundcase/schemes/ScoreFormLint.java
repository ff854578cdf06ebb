package org.fundcase.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundcase.schemes.ScoreForm.Criterion;

/** What a score sheet has to say, and how its numbers must fit each other. */
record ScoreFormLint(RowedYaml yaml) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final List<String> WORDS = List.of("label", "help");
    private static final List<String> NUMBERS = List.of("weight", "max", "justifyAtMost", "justifyAtLeast");

    /** @throws BadScheme naming the row where something is missing or of another kind */
    void checkShape() {
        JsonNode criteria = yaml.tree().path("criteria");
        demand(criteria.isArray() && !criteria.isEmpty(), "", "要有 criteria，至少一行 (criteria are missing)");
        for (int i = 0; i < criteria.size(); i++) {
            shape(criteria.get(i), "/criteria/" + i);
        }
    }

    private void shape(JsonNode row, String at) {
        demand(row.path("key").isTextual(), at, "要写 key (a key is missing)");
        for (String name : WORDS) {
            JsonNode words = row.path(name);
            boolean both = !words.path("zh").asText().isBlank()
                    && !words.path("en").asText().isBlank();
            demand(both, at, name + " 要写 zh 和 en (in both languages)");
        }
        NUMBERS.forEach(name -> demand(row.path(name).isNumber(), at, name + " 要写数字 (a number)"));
        row.fieldNames()
                .forEachRemaining(name -> demand(
                        name.equals("key") || WORDS.contains(name) || NUMBERS.contains(name),
                        at + "/" + name,
                        "没有“" + name + "”这一项 (no such key)"));
    }

    /** @throws BadScheme naming the row of the first thing that is wrong */
    void check(ScoreForm form) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < form.criteria().size(); i++) {
            Criterion criterion = form.criteria().get(i);
            demand(seen.add(criterion.key()), "/criteria/" + i, "“" + criterion.key() + "”写了两次 (stands twice)");
            numbers(criterion, "/criteria/" + i);
        }
        BigDecimal sum = form.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        demand(
                sum.compareTo(WHOLE) == 0,
                "/criteria",
                "权重合计是 " + sum.toPlainString() + "，要等于 100 (weights must add up to 100)");
    }

    private void numbers(Criterion criterion, String at) {
        demand(criterion.weight().signum() > 0, at + "/weight", "权重要大于 0 (must be above 0)");
        demand(criterion.max().signum() > 0, at + "/max", "满分要大于 0 (must be above 0)");
        demand(
                criterion.justifyAtMost().compareTo(criterion.justifyAtLeast()) < 0,
                at + "/justifyAtLeast",
                "justifyAtLeast 要大于 justifyAtMost (must be above it)");
    }

    private void demand(boolean holds, String pointer, String reason) {
        if (!holds) {
            throw yaml.bad(pointer, reason);
        }
    }
}
