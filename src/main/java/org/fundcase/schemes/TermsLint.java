package org.fundcase.schemes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether the amount table answers for every item and tier of a scheme file with the kind the file names. */
record TermsLint(RowedYaml yaml, Scheme scheme, Amounts amounts) {

    /** @throws BadScheme naming the row of the first item the table does not answer for */
    void check() {
        IntStream.range(0, scheme.items().size()).forEach(i -> {
            Item item = scheme.items().get(i);
            for (String tier : tiers(item)) {
                check(item, tier, "/items/" + i);
            }
        });
    }

    private static List<@Nullable String> tiers(Item item) {
        return item.tiers().isEmpty()
                ? Arrays.asList((String) null)
                : item.tiers().stream().map(Item.Tier::key).toList();
    }

    private void check(Item item, @Nullable String tier, String at) {
        Terms terms = amounts.terms(scheme, item, tier);
        String of = item.id() + (tier == null ? "" : "（" + tier + "）");
        if (terms.kind() != item.kind()) {
            throw yaml.bad(
                    at + "/kind",
                    of + " 写的是 " + item.kind() + "，决策表 " + terms.table() + " 第 " + terms.row() + " 行给的是 "
                            + (terms.kind() == null ? "没有这一项" : terms.kind()));
        }
        String missing = terms.whatIsMissing();
        if (!missing.isEmpty()) {
            throw yaml.bad(at, of + "：决策表 " + terms.table() + " 第 " + terms.row() + " 行没有写" + missing);
        }
    }
}
