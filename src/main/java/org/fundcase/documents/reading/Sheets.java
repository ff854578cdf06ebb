package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.TITLE;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of one paper while its values are taken from them: by their labels first, then out of running text. */
final class Sheets {

    private static final Pattern DATE = Pattern.compile("(\\d{4}年\\d{1,2}月\\d{1,2}日)");
    private static final Pattern SEAL = Pattern.compile("[(（](?:盖章|签字|签章|公章|签名).*$");

    private final Collector out;
    private final List<PageText> pages;
    private final List<Prose> prose;

    Sheets(List<PageText> pages) {
        this.pages = pages;
        this.out = new Collector(PageText.source(pages));
        this.prose = pages.stream().map(Prose::of).toList();
    }

    Collector out() {
        return out;
    }

    List<PageText> pages() {
        return pages;
    }

    List<Prose> prose() {
        return prose;
    }

    /** @param overLines what may run on in the lines below */
    Sheets labelled(Labels labels, Set<String> overLines) {
        for (PageText page : pages) {
            for (Line line : page.lines()) {
                labels.in(line).stream().filter(hit -> !hit.key().isEmpty()).forEach(hit -> {
                    boolean long_ = overLines.contains(hit.key());
                    put(page, hit.key(), long_ ? labels.valueOverLines(page, hit) : labels.value(hit));
                });
            }
        }
        return this;
    }

    void put(PageText page, String name, Cluster value) {
        out.put(name, SEAL.matcher(value.text()).replaceFirst(""), page.place(value));
    }

    /** The first line that ends with one of the words. */
    Sheets title(String... words) {
        return firstLine(TITLE, Pattern.compile("^(?=.{1,40}$)(.*(?:" + String.join("|", words) + "))$"));
    }

    /** The first match that says something for the field. */
    Sheets first(String name, Pattern pattern) {
        prose.forEach(p -> p.each(pattern, (match, print) -> {
            if (!print.isEmpty()) {
                put(p.page(), name, print);
            }
        }));
        return this;
    }

    /** The first line that matches; names do not run on from the line above. */
    Sheets firstLine(String name, Pattern pattern) {
        for (PageText page : pages) {
            for (Line line : page.lines()) {
                Matcher matcher = pattern.matcher(line.tight());
                if (matcher.find()) {
                    int from = line.owner().get(matcher.start(1));
                    int to = line.owner().get(matcher.end(1) - 1) + 1;
                    put(page, name, new Cluster(line.glyphs().subList(from, to)));
                }
            }
        }
        return this;
    }

    /** Papers without a label for it carry their date last. */
    Sheets lastDate(String name) {
        for (int i = prose.size() - 1; i >= 0; i--) {
            Prose page = prose.get(i);
            Cluster[] last = {Cluster.NONE};
            page.each(DATE, (match, print) -> last[0] = print);
            put(page.page(), name, last[0]);
        }
        return this;
    }

    boolean says(Pattern pattern) {
        return prose.stream().anyMatch(p -> pattern.matcher(p.text()).find());
    }
}
