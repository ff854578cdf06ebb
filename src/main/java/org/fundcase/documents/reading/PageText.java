package org.fundcase.documents.reading;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
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
 * @param source whether a file says the text or it was recognised in a picture
 * @param toPage from the glyphs' unit to fractions of the page as it is shown; null where the positions are made up by
 *     us (office files), so that no box may be shown
 * @param lines from top to bottom
 * @param stacks words written downwards beside boxes of a form
 */
record PageText(
        int number,
        double width,
        Source source,
        @Nullable AffineTransform toPage,
        List<Line> lines,
        List<Stack> stacks) {

    private static final int MOST_GLYPHS = 200_000;

    static PageText of(int number, double width, double height, List<Glyph> glyphs) {
        return of(number, width, Source.TEXT, AffineTransform.getScaleInstance(1 / width, 1 / height), glyphs);
    }

    /** Recognised text; the picture may have been turned before it was read. */
    static PageText ofScan(int number, double width, AffineTransform toPage, List<Glyph> glyphs) {
        return of(number, width, Source.OCR, toPage, glyphs);
    }

    private static PageText of(
            int number, double width, Source source, @Nullable AffineTransform toPage, List<Glyph> glyphs) {
        List<Glyph> visible = glyphs.stream()
                .limit(MOST_GLYPHS)
                .filter(g -> !g.text().isBlank() && g.h() > 0)
                .collect(Collectors.toCollection(ArrayList::new));
        List<Stack> stacks = toPage == null ? List.of() : Stack.takeFrom(visible, source == Source.OCR);
        return new PageText(number, width, source, toPage, lines(visible, stacks), stacks);
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
        return of(1, 1, Source.TEXT, null, glyphs);
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

    boolean placed() {
        return toPage != null;
    }

    boolean isScan() {
        return source == Source.OCR;
    }

    /** What a value from these pages is worth: one scan among them makes all recognised. */
    static Source source(List<PageText> pages) {
        return pages.stream().anyMatch(PageText::isScan) ? Source.OCR : Source.TEXT;
    }

    @Nullable Place place(Cluster cluster) {
        if (toPage == null || cluster.isEmpty()) {
            return null;
        }
        Box b = cluster.box();
        Rectangle2D shown = toPage.createTransformedShape(new Rectangle2D.Double(b.x(), b.y(), b.w(), b.h()))
                .getBounds2D();
        Box box = new Box(shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight());
        return new Place(number, box, cluster.sure());
    }
}
