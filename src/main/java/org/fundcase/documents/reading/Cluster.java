package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;

/** Glyphs of one or more lines that belong together, in reading order. */
record Cluster(List<Glyph> glyphs) {

    private static final double BLANK = 0.25;

    static final Cluster NONE = new Cluster(List.of());

    boolean isEmpty() {
        return glyphs.isEmpty();
    }

    double x() {
        return glyphs.get(0).x();
    }

    double right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    double em() {
        return glyphs.get(0).h();
    }

    Box box() {
        return glyphs.stream()
                .map(g -> new Box(g.x(), g.y(), g.w(), g.h()))
                .reduce(Box::union)
                .orElse(new Box(0, 0, 0, 0));
    }

    /** The weakest character counts, however many others are clear; punctuation is weak in print and says nothing. */
    double sure() {
        return glyphs.stream()
                .filter(g -> Character.isLetterOrDigit(g.text().codePointAt(0)))
                .mapToDouble(Glyph::sure)
                .min()
                .orElse(1);
    }

    Cluster plus(Cluster more) {
        List<Glyph> all = new ArrayList<>(glyphs);
        all.addAll(more.glyphs);
        return new Cluster(all);
    }

    /** As printed; a gap between Latin characters becomes one blank. */
    String text() {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph g : glyphs) {
            if (before != null && g.x() - before.right() > BLANK * g.h() && isLatin(before) && isLatin(g)) {
                text.append(' ');
            }
            text.append(g.text());
            before = g;
        }
        return text.toString().strip();
    }

    private static boolean isLatin(Glyph g) {
        return g.text().codePointAt(0) < 0x250;
    }
}
