package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The printed text of one page.
 *
 * @param number counted from 1
 * @param width in the same unit as the glyphs
 * @param height in the same unit
 * @param placed false where the positions are made up by us (office files), so that no box may be shown
 * @param lines from top to bottom
 * @param stacks words written downwards beside boxes of a form
 */
record PageText(int number, double width, double height, boolean placed, List<Line> lines, List<Stack> stacks) {

    private static final int MOST_GLYPHS = 200_000;

    static PageText of(int number, double width, double height, List<Glyph> glyphs) {
        return of(number, width, height, glyphs, true);
    }

    private static PageText of(int number, double width, double height, List<Glyph> glyphs, boolean placed) {
        List<Glyph> visible = glyphs.stream()
                .limit(MOST_GLYPHS)
                .filter(g -> !g.text().isBlank() && g.h() > 0)
                .collect(Collectors.toCollection(ArrayList::new));
        List<Stack> stacks = placed ? Stack.takeFrom(visible) : List.of();
        return new PageText(number, width, height, placed, lines(visible, stacks), stacks);
    }

    /** Paragraphs of an office file as if printed one below the other; a tab or cell border is a wide gap. */
    static PageText ofParagraphs(List<String> paragraphs) {
        List<Glyph> glyphs = new ArrayList<>();
        double y = 0;
        for (String paragraph : paragraphs) {
            double x = 0;
            for (int c : paragraph.codePoints().toArray()) {
                x += c == '\t' ? 4 : 0;
                glyphs.add(new Glyph(Character.toString(c), x, y, 1, 1));
                x += c == '\t' ? 0 : 1;
            }
            y += 3;
        }
        return of(1, 1, 1, glyphs, false);
    }

    private static List<Line> lines(List<Glyph> glyphs, List<Stack> stacks) {
        glyphs.sort(Comparator.comparingDouble(Glyph::middle));
        List<Line> lines = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        double middle = Double.NEGATIVE_INFINITY;
        for (Glyph g : glyphs) {
            if (!row.isEmpty() && g.middle() - middle > 0.45 * g.h()) {
                lines.add(Line.of(row, stacks));
                row = new ArrayList<>();
            }
            if (row.isEmpty()) {
                middle = g.middle();
            }
            row.add(g);
        }
        if (!row.isEmpty()) {
            lines.add(Line.of(row, stacks));
        }
        return lines;
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Nullable Place place(Cluster cluster) {
        if (!placed || cluster.glyphs().isEmpty()) {
            return null;
        }
        Box b = cluster.box();
        return new Place(number, new Box(b.x() / width, b.y() / height, b.w() / width, b.h() / height));
    }
}
