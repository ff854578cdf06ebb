package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The glyphs of one line from left to right.
 *
 * @param glyphs without blanks
 * @param tight their text in half width, for finding labels
 * @param owner for each character of {@code tight} the index of its glyph
 * @param walls x positions no value reaches across
 */
record Line(List<Glyph> glyphs, String tight, List<Integer> owner, List<Double> walls) {

    static Line of(List<Glyph> row, List<Stack> stacks) {
        List<Glyph> glyphs = withoutOverprint(row);
        StringBuilder tight = new StringBuilder();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            String text = Text.tight(glyphs.get(i).text());
            tight.append(text);
            for (int c = 0; c < text.length(); c++) {
                owner.add(i);
            }
        }
        double middle = glyphs.get(0).middle();
        List<Double> walls = stacks.stream()
                .filter(s -> s.box().y() - 2 * s.box().w() <= middle
                        && middle <= s.box().bottom() + 2 * s.box().w())
                .map(s -> s.box().x())
                .toList();
        return new Line(glyphs, tight.toString(), owner, walls);
    }

    /** Bold is often the same character printed twice, a hair apart. */
    private static List<Glyph> withoutOverprint(List<Glyph> row) {
        List<Glyph> kept = new ArrayList<>();
        row.stream().sorted(Comparator.comparingDouble(Glyph::x)).forEach(g -> {
            Glyph last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || !last.text().equals(g.text()) || g.x() - last.x() > 0.2 * g.h()) {
                kept.add(g);
            }
        });
        return kept;
    }

    double top() {
        return glyphs.get(0).y();
    }

    double middle() {
        return glyphs.get(0).middle();
    }

    double em() {
        return glyphs.get(0).h();
    }

    String text() {
        return new Cluster(glyphs).text();
    }

    /** Whether a value would end between glyph {@code i - 1} and glyph {@code i}. */
    boolean breaksBefore(int i, double gapInEm) {
        Glyph before = glyphs.get(i - 1);
        Glyph after = glyphs.get(i);
        double em = Math.max(before.h(), after.h());
        return after.x() - before.right() > gapInEm * em || isWalled(before.centre(), after.x());
    }

    /** Asked for every character of a page, which is why it is no stream. */
    private boolean isWalled(double from, double to) {
        for (double wall : walls) {
            if (from < wall && wall <= to) {
                return true;
            }
        }
        return false;
    }

    /** The line cut at gaps wider than so many font sizes. */
    List<Cluster> clusters(double gapInEm) {
        List<Cluster> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || breaksBefore(i, gapInEm)) {
                found.add(new Cluster(glyphs.subList(start, i)));
                start = i;
            }
        }
        return found;
    }

    /** The glyphs from one up to another index, ending early at a wide gap. */
    Cluster run(int from, int to, double gapInEm) {
        int end = from;
        while (end < to && (end == from || !breaksBefore(end, gapInEm))) {
            end++;
        }
        return from >= end ? Cluster.NONE : new Cluster(glyphs.subList(from, end));
    }
}
