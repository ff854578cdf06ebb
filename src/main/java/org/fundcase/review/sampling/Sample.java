package org.fundcase.review.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fundcase.kernel.Sha256;

/**
 * Draws: in each stratum the cases are put in the order of SHA-256(seed, line feed, list hash, line feed, case number) in
 * hexadecimal digits, all in UTF-8, and the first so many are drawn. The list hash is the SHA-256 of the list in the order
 * of its numbers, one line each: number, tabulator, stratum, line feed.
 */
public final class Sample {

    public static final String ALGORITHM = "SHA256-ORDER-1";

    private static final int WHOLE = 100;

    private Sample() {}

    public enum Measure {
        /** Of each stratum, rounded up. */
        PERCENT,
        /** From each stratum. */
        COUNT
    }

    /** @param stratum blank where all are one */
    public record Line(String number, String stratum) {}

    /** @param place in its stratum, from 1 */
    public record Placed(Line line, int place, boolean drawn) {}

    public static String listHash(List<Line> lines) {
        return Sha256.of(lines.stream()
                .sorted(Comparator.comparing(Line::number))
                .map(line -> line.number() + "\t" + line.stratum() + "\n")
                .collect(Collectors.joining()));
    }

    public static List<Placed> draw(String seed, List<Line> lines, Measure measure, int size) {
        String hash = listHash(lines);
        Map<String, List<Line>> strata =
                lines.stream().collect(Collectors.groupingBy(Line::stratum, TreeMap::new, Collectors.toList()));
        List<Placed> placed = new ArrayList<>();
        strata.values().forEach(stratum -> {
            List<Line> ordered = stratum.stream()
                    .sorted(Comparator.comparing(line -> key(seed, hash, line)))
                    .toList();
            int many = howMany(ordered.size(), measure, size);
            for (int i = 0; i < ordered.size(); i++) {
                placed.add(new Placed(ordered.get(i), i + 1, i < many));
            }
        });
        return placed;
    }

    private static String key(String seed, String hash, Line line) {
        return Sha256.of(seed + "\n" + hash + "\n" + line.number());
    }

    private static int howMany(int all, Measure measure, int size) {
        return measure == Measure.COUNT ? Math.min(size, all) : (all * size + WHOLE - 1) / WHOLE;
    }
}
