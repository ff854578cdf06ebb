package org.fundcase.documents.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code and number of an invoice of several sheets, which the print shop set at its head without a label. */
final class PaperNumbers {

    private static final Pattern NUMBER = Pattern.compile("^N[oO0º°]?[.:º°]?(\\d{8})$");
    private static final Pattern CODE = Pattern.compile("^(\\d{10}|\\d{12})$");
    private static final double APART = 1.5;

    private PaperNumbers() {}

    static void find(List<PageText> pages, Labels labels, Collector out) {
        if (!pages.isEmpty()) {
            for (Line line : pages.get(0).lines()) {
                if (labels.in(line).stream().anyMatch(hit -> hit.key().startsWith("party"))) {
                    return;
                }
                for (Cluster cluster : line.clusters(APART)) {
                    Map.of(FieldNames.INVOICE_NUMBER, NUMBER, FieldNames.INVOICE_CODE, CODE)
                            .forEach((name, pattern) -> {
                                Matcher matcher = pattern.matcher(Text.tight(cluster.text()));
                                if (matcher.find()) {
                                    out.put(name, matcher.group(1), pages.get(0).place(cluster));
                                }
                            });
                }
            }
        }
    }
}
