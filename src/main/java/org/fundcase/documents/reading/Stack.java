package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A word of a form written downwards, one character a line, as invoices do beside their boxes.
 *
 * @param word for example 购买方
 * @param box around all its characters, in the page's unit
 */
record Stack(String word, Box box) {

    private static final List<String> WORDS = List.of("购买方信息", "销售方信息", "购买方", "销售方", "密码区", "备注");
    private static final Set<String> CHARACTERS =
            WORDS.stream().flatMap(word -> Arrays.stream(word.split(""))).collect(Collectors.toUnmodifiableSet());

    /**
     * Finds the words, takes their glyphs out of the list and gives them back as stacks.
     *
     * @param scan where one character of a word may have been overlooked
     */
    static List<Stack> takeFrom(List<Glyph> glyphs, boolean scan) {
        List<Stack> found = new ArrayList<>();
        List<Glyph> candidates = new ArrayList<>(
                glyphs.stream().filter(g -> CHARACTERS.contains(g.text())).toList());
        for (String word : WORDS) {
            for (Optional<List<Glyph>> hit = find(word, candidates, scan);
                    hit.isPresent();
                    hit = find(word, candidates, scan)) {
                Set<Glyph> taken = new HashSet<>(hit.get());
                candidates.removeIf(taken::contains);
                glyphs.removeIf(taken::contains);
                found.add(new Stack(word, new Cluster(hit.get()).box()));
            }
        }
        return found;
    }

    private static Optional<List<Glyph>> find(String word, List<Glyph> glyphs, boolean scan) {
        int missing = scan && word.length() > 2 ? 1 : 0;
        return glyphs.stream()
                .filter(g -> g.text().equals(word.substring(0, 1)))
                .map(g -> downFrom(g, word, glyphs))
                .filter(run -> run.size() >= word.length() - missing)
                .findFirst();
    }

    private static List<Glyph> downFrom(Glyph first, String word, List<Glyph> glyphs) {
        List<Glyph> run = new ArrayList<>(List.of(first));
        for (int i = 1; i < word.length(); i++) {
            Glyph next = below(run.get(run.size() - 1), word.substring(i, i + 1), glyphs);
            if (next != null) {
                run.add(next);
            }
        }
        return run;
    }

    private static @Nullable Glyph below(Glyph upper, String text, List<Glyph> glyphs) {
        return glyphs.stream()
                .filter(g -> g.text().equals(text)
                        && Math.abs(g.centre() - upper.centre()) < 0.35 * upper.h()
                        && g.y() - upper.y() > 0.8 * upper.h()
                        && g.y() - upper.y() < 5 * upper.h())
                .findFirst()
                .orElse(null);
    }

    boolean isBuyer() {
        return word.startsWith("购");
    }

    boolean isSeller() {
        return word.startsWith("销");
    }
}
