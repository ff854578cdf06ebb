package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a form that announce a value, and the values they announce. */
final class Labels {

    private static final double VALUE_STARTS_WITHIN = 15;
    private static final double VALUE_ENDS_AT = 2.2;
    private static final double LABEL_STARTS_AFTER = 0.7;
    /** What forms add to a label: a role in brackets, or whose hand is wanted. A unit of money is no such remark. */
    private static final Pattern REMARK = Pattern.compile("(?:\\([^():万美欧]{1,20}\\))?(?:签字|签章|签名|盖章|公章)?");

    private final Map<String, String> keys;
    /** By their first character, the longest first. */
    private final Map<Character, List<String>> byStart;

    /**
     * @param keys label in half width without blanks → what it announces
     */
    Labels(Map<String, String> keys) {
        this.keys = keys;
        this.byStart = keys.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(label -> label.charAt(0)));
    }

    /**
     * A label found in a line.
     *
     * @param key what it announces
     * @param start index of its first glyph
     * @param end index of the glyph after it, the remark behind it and its colon
     */
    record Hit(String key, Line line, int start, int end) {

        double x() {
            return line.glyphs().get(start).x();
        }

        /** Whether a colon or a gap parts the label from what follows; in prose neither does. */
        boolean isSetOff() {
            boolean followed = start < end && end < line.glyphs().size();
            return followed
                    && (line.glyphs().get(end - 1).text().matches("[:：]")
                            || line.breaksBefore(end, LABEL_STARTS_AFTER));
        }
    }

    List<Hit> in(Line line) {
        List<Hit> hits = new ArrayList<>();
        String text = line.tight();
        for (int at = 0; at < text.length(); ) {
            Optional<String> label = labelAt(line, at);
            if (label.isEmpty()) {
                at++;
                continue;
            }
            int end = afterRemark(line, at + label.get().length());
            int afterColon = text.startsWith(":", end) ? end + 1 : end;
            hits.add(new Hit(
                    keys.getOrDefault(label.get(), ""), line, line.owner().get(at), glyphAt(line, afterColon)));
            at = afterColon;
        }
        return hits;
    }

    private static int glyphAt(Line line, int character) {
        return character < line.owner().size()
                ? line.owner().get(character)
                : line.glyphs().size();
    }

    /** A label counts where a colon follows it, or where it stands at the start of a cluster: words occur in prose. */
    private Optional<String> labelAt(Line line, int at) {
        for (String label : byStart.getOrDefault(line.tight().charAt(at), List.of())) {
            if (line.tight().startsWith(label, at) && counts(line, at, label)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private boolean counts(Line line, int at, String label) {
        int end = at + label.length();
        return startsCluster(line, at)
                || line.tight().startsWith(":", afterRemark(line, end))
                || label.startsWith("(") && isSetOff(line, end);
    }

    /** Where the label ends with the remark behind it; a bracket that is a label itself is none. */
    private int afterRemark(Line line, int end) {
        String text = line.tight();
        Matcher remark = REMARK.matcher(text).region(end, text.length());
        boolean found = remark.lookingAt() && remark.end() > end && isSetOff(line, remark.end());
        return found && labelAt(line, end).isEmpty() ? remark.end() : end;
    }

    private static boolean isSetOff(Line line, int at) {
        if (at >= line.tight().length() || line.tight().charAt(at) == ':') {
            return true;
        }
        int glyph = line.owner().get(at);
        return glyph > line.owner().get(at - 1) && line.breaksBefore(glyph, LABEL_STARTS_AFTER);
    }

    private static boolean startsCluster(Line line, int at) {
        int glyph = line.owner().get(at);
        return glyph == 0 || line.breaksBefore(glyph, LABEL_STARTS_AFTER);
    }

    /** The value right of a label, up to a wide gap or the next label; may be empty. */
    Cluster value(Hit hit) {
        int next = in(hit.line()).stream()
                .mapToInt(Hit::start)
                .filter(start -> start >= hit.end())
                .min()
                .orElse(hit.line().glyphs().size());
        boolean reachable = hit.end() < next && !hit.line().breaksBefore(hit.end(), VALUE_STARTS_WITHIN);
        return reachable ? hit.line().run(hit.end(), next, VALUE_ENDS_AT) : Cluster.NONE;
    }

    /** The value with the lines below it that start where it starts and belong to no other label. */
    Cluster valueOverLines(PageText page, Hit hit) {
        Cluster whole = value(hit);
        if (whole.isEmpty()) {
            return whole;
        }
        double left = whole.x();
        double last = hit.line().middle();
        for (Line line : page.lines()) {
            if (line.middle() <= last || line.middle() - last > 2 * whole.em() * (page.placed() ? 1 : 2)) {
                continue;
            }
            Optional<Cluster> more = continuation(line, left, whole.em());
            if (more.isEmpty()) {
                break;
            }
            whole = whole.plus(more.get());
            last = line.middle();
        }
        return whole;
    }

    private Optional<Cluster> continuation(Line line, double left, double em) {
        List<Hit> hits = in(line);
        List<Double> taken = new ArrayList<>(hits.stream().map(Hit::x).toList());
        hits.stream().map(this::value).filter(v -> !v.isEmpty()).forEach(v -> taken.add(v.x()));
        return line.clusters(VALUE_ENDS_AT).stream()
                .filter(c -> Math.abs(c.x() - left) < 0.6 * em)
                .filter(c -> !taken.contains(c.x()))
                .findFirst();
    }
}
