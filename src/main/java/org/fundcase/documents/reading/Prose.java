package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page without blanks and line ends, of which each character knows its place.
 *
 * @param text half width
 * @param owners for each character of {@code text} the glyph it comes from
 */
record Prose(PageText page, String text, List<Glyph> owners) {

    static Prose of(PageText page) {
        StringBuilder text = new StringBuilder();
        List<Glyph> owners = new ArrayList<>();
        for (Line line : page.lines()) {
            text.append(line.tight());
            line.owner().forEach(glyph -> owners.add(line.glyphs().get(glyph)));
        }
        return new Prose(page, text.toString(), owners);
    }

    /** Hands over each match with the print of its first group. */
    void each(Pattern pattern, BiConsumer<Matcher, Cluster> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher, print(matcher.start(1), matcher.end(1)));
        }
    }

    /** What is printed from one character up to another. */
    Cluster print(int from, int to) {
        return from < 0 || from >= to
                ? Cluster.NONE
                : new Cluster(owners.subList(from, to).stream().distinct().toList());
    }
}
