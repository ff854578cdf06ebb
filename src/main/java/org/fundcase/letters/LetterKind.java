package org.fundcase.letters;

import java.util.Set;
import org.fundcase.kernel.PaperKind;

/** The papers Fundcase issues, with their template and every placeholder the template may use. */
public enum LetterKind {
    /** 受理通知书. */
    ACCEPTANCE(
            PaperKind.ACCEPTANCE,
            "受理通知书",
            "受",
            "acceptance-notice.docx",
            Set.of("project", "item", "submittedOn", "receiveClause"),
            Set.of("papers.no", "papers.slot", "papers.file", "papers.on")),
    /** 补正通知书. */
    CORRECTION(
            PaperKind.CORRECTION,
            "补正通知书",
            "补",
            "correction-notice.docx",
            Set.of("project", "item", "submittedOn", "receiveClause", "due", "days", "told"),
            Set.of("reasons.no", "reasons.title", "reasons.text", "reasons.about", "reasons.form", "reasons.clause")),
    /** 不予受理告知书. */
    REFUSAL(
            PaperKind.REFUSAL,
            "不予受理告知书",
            "不受",
            "refusal-notice.docx",
            Set.of("project", "item", "submittedOn", "receiveClause", "remedy"),
            Set.of("reasons.no", "reasons.title", "reasons.text", "reasons.clause")),
    /** 初审推荐函, from the district to the city. */
    RECOMMENDATION(
            PaperKind.RECOMMENDATION,
            "初审推荐函",
            "荐",
            "recommendation-letter.docx",
            Set.of("project", "item", "enterprise", "creditCode", "basis", "opinion", "amount", "figures"),
            Set.of("checks.no", "checks.title", "checks.text")),
    /** 初审不予推荐告知书, from the district to the enterprise. */
    REJECTION(
            PaperKind.REJECTION,
            "初审不予推荐告知书",
            "不荐",
            "rejection-notice.docx",
            Set.of("project", "item", "submittedOn", "receiveClause", "reviewClause", "remedy"),
            Set.of("reasons.no", "reasons.title", "reasons.text", "reasons.clause"));

    /** What every paper carries. */
    private static final Set<String> COMMON =
            Set.of("office", "number", "recipient", "caseNumber", "scheme", "date", "contact");

    private final PaperKind paper;
    private final String title;
    private final String word;
    private final String template;
    private final Set<String> values;
    private final Set<String> rows;

    LetterKind(PaperKind paper, String title, String word, String template, Set<String> values, Set<String> rows) {
        this.paper = paper;
        this.title = title;
        this.word = word;
        this.template = template;
        this.values = values;
        this.rows = rows;
    }

    /** As other rooms name it. */
    PaperKind paper() {
        return paper;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** What follows the issuing office's word in the number. */
    String word() {
        return word;
    }

    /** The file below {@code templates/}. */
    String template() {
        return template;
    }

    boolean knows(String placeholder) {
        return COMMON.contains(placeholder) || values.contains(placeholder) || rows.contains(placeholder);
    }
}
