package org.fundcase.documents.reading;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Spreads the characters of a recognised line over its box, as wide as each is in print. */
final class OcrGlyphs {

    /** The box stands off the print by so much of its height on each side. */
    private static final double MARGIN = 0.12;
    /** Share of the box's height that is the size of the font. */
    private static final double EM = 0.82;
    /** A box may be taller than its print, but the print is as wide as it is. */
    private static final double WIDEST_EM = 1.2;

    private static final double LATIN = 0.55;
    private static final double BLANK = 0.35;

    private OcrGlyphs() {}

    /**
     * @param level makes the lines of the page level
     */
    static List<Glyph> of(OcrLine line, AffineTransform level) {
        List<Point2D> at =
                line.corners().stream().map(c -> level.transform(c, null)).toList();
        double left = (at.get(0).getX() + at.get(3).getX()) / 2;
        double right = (at.get(1).getX() + at.get(2).getX()) / 2;
        double top = (at.get(0).getY() + at.get(1).getY()) / 2;
        double bottom = (at.get(2).getY() + at.get(3).getY()) / 2;
        double off = MARGIN * (bottom - top);
        if (line.isStacked()) {
            return downwards(line, (left + right) / 2, top, bottom);
        }
        FormWords words = FormWords.of(line);
        double unit = Math.max(1, right - left - 2 * off) / words.width(OcrGlyphs::width);
        double em = Math.min(EM * (bottom - top), WIDEST_EM * unit);
        List<Glyph> glyphs = new ArrayList<>();
        double x = left + off;
        for (int i = 0; i < words.text().length(); i++) {
            char c = words.text().charAt(i);
            double wide = width(c) * unit;
            glyphs.add(new Glyph(
                    String.valueOf(c),
                    x,
                    (top + bottom - em) / 2,
                    wide,
                    em,
                    words.sure().get(i)));
            x += wide;
        }
        return glyphs;
    }

    /** Such characters were recognised lying on their side, so none of them is sure. */
    private static List<Glyph> downwards(OcrLine line, double middle, double top, double bottom) {
        double step = (bottom - top) / line.text().length();
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < line.text().length(); i++) {
            double em = Math.min(EM * step, EM * line.length());
            glyphs.add(new Glyph(
                    line.text().substring(i, i + 1),
                    middle - em / 2,
                    top + (i + 0.5) * step - em / 2,
                    em,
                    em,
                    Math.min(OcrLine.LYING, line.sure().get(i))));
        }
        return glyphs;
    }

    private static double width(char c) {
        if (c == ' ') {
            return BLANK;
        }
        return c < 0x250 ? LATIN : 1;
    }
}
