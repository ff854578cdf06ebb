package org.fundcase.scenario;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every page has to keep: WCAG 2.2 AA and good practice, no sideways scrolling, no codes in place of words. */
final class PageCheck {

    private static final String AXE = axe();
    private static final String RUN = "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: ["
            + "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})).violations.flatMap("
            + "found => found.nodes.map(node => found.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary))";
    private static final String SCROLLS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String HEIGHT = "() => document.documentElement.scrollHeight";
    /** What the reader sees except file names, rule numbers and values that people copy. */
    private static final String SEEN = "() => { const page = document.body.cloneNode(true);"
            + " page.querySelectorAll('.mono, code, .cut, option, script, template').forEach(part => part.remove());"
            + " return page.innerText; }";

    private static final Map<String, Pattern> RAW = Map.of(
            "a message without words", Pattern.compile("\\?\\?\\S+\\?\\?"),
            "a name of the code", Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{3,}\\b"),
            "a day in figures", Pattern.compile("\\b20\\d{2}-\\d{2}-\\d{2}\\b"));

    private final List<Integer> widths;

    /** @param widths in CSS pixels that the page must fit in */
    PageCheck(List<Integer> widths) {
        this.widths = widths;
    }

    /** What is wrong with the page that is open; empty if nothing is. */
    List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        for (int width : widths) {
            page.setViewportSize(width, 768);
            int over = ((Number) page.evaluate(SCROLLS)).intValue();
            if (over > 0) {
                faults.add("scrolls sideways by " + over + " px at " + width + " px");
            }
        }
        faults.addAll(breaches(page, widths.get(0)));
        faults.addAll(raw(page));
        return faults;
    }

    /** The window is made as high as the page: what a bar at its edge hides for a moment is no fault. */
    @SuppressWarnings("unchecked")
    private static List<String> breaches(Page page, int width) {
        page.setViewportSize(width, 768);
        page.setViewportSize(width, Math.max(768, ((Number) page.evaluate(HEIGHT)).intValue()));
        page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN);
    }

    private static List<String> raw(Page page) {
        String seen = String.valueOf(page.evaluate(SEEN));
        List<String> faults = new ArrayList<>();
        RAW.forEach((what, pattern) -> {
            Matcher matcher = pattern.matcher(seen);
            if (matcher.find()) {
                faults.add("shows " + what + ": " + matcher.group());
            }
        });
        return faults;
    }

    private static String axe() {
        try (InputStream script = PageCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
