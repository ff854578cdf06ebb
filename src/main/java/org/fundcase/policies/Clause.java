package org.fundcase.policies;

import java.util.List;

/**
 * An article (条) of a policy, or the words before the first one.
 *
 * @param number from 1; 0 for the words before the first article
 * @param label as it is printed, for example 第八条 or 12.; empty before the first article
 * @param title of the article; empty if it has none
 * @param heading of the chapter it stands in; empty if none
 * @param paragraphs its words, a paragraph or item each, the first one without the label
 */
record Clause(int number, String label, String title, String heading, List<String> paragraphs) {

    Clause {
        paragraphs = List.copyOf(paragraphs);
    }

    public String anchor() {
        return "clause-" + number;
    }
}
