package org.fundcase.arrangements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A district's plan as the form sends it.
 *
 * @param basis the district's own paper
 * @param lines a recipient on each line, as pasted from a sheet: name, credit code, reason and yuan, with tabs or commas
 *     between them
 */
public record NewPlan(@Nullable String basis, @Nullable String lines) {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LINES = 2000;
    private static final int CELLS = 4;
    private static final int MOST_TOLD = 10;

    /** A line that was understood. */
    record Typed(String payee, String creditCode, String reason, Money amount) {}

    String decision() {
        return Texts.required("basis", "依据", basis, LONGEST);
    }

    /** @throws Refusal on the field {@code lines}, naming each line that is wrong, up to ten */
    List<Typed> recipients() {
        List<String> all = (lines == null ? "" : lines)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (all.isEmpty() || all.size() > MOST_LINES) {
            throw Refusal.field("lines", "方案要有 1 到 {0} 行，每行一家受款单位。", MOST_LINES);
        }
        List<Typed> read = new ArrayList<>();
        List<Words> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < all.size(); n++) {
            try {
                Typed line = line(all.get(n));
                if (!seen.add(line.creditCode() + line.reason())) {
                    throw Refusal.field("lines", "和前面的一行重复。");
                }
                read.add(line);
            } catch (Refusal refusal) {
                wrong.add(Words.of("第 {0} 行：{1}", n + 1, refusal.reason()));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.field(
                    "lines",
                    "{0} 行有错，都没有保存。{1}",
                    wrong.size(),
                    Words.list(wrong.subList(0, Math.min(wrong.size(), MOST_TOLD))));
        }
        return read;
    }

    private static Typed line(String text) {
        String[] cells = text.contains("\t") ? text.split("\t", -1) : text.split("[,\\uFF0C]", -1);
        if (cells.length != CELLS) {
            throw Refusal.field("lines", "要有 4 栏：单位名称、统一社会信用代码、用途、金额（元）；这一行是 {0} 栏。", cells.length);
        }
        return new Typed(
                Texts.required("lines", "单位名称", cells[0], LONGEST_NAME),
                CreditCode.parse(Texts.required("lines", "统一社会信用代码", cells[1], LONGEST_NAME))
                        .value(),
                Texts.required("lines", "用途", cells[2], LONGEST_NAME),
                Yuan.positive("lines", cells[3]));
    }
}
