package org.fundcase.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say about a case, in plain words and with its source.
 *
 * @param key the same each time the same thing is found, so that a decision about it stays while it says the same
 * @param rule id of the rule
 * @param clause the clause it rests on; blank for checks of form
 * @param reason what is the case and what is demanded
 * @param place where it shows; {@link Place#NONE} if nowhere
 * @param decision an officer's; null if none
 */
public record Finding(
        String key,
        Severity severity,
        Words title,
        Words reason,
        String rule,
        String clause,
        Place place,
        @Nullable Decision decision) {

    public enum Severity {
        /** Stands in the way. */
        BAD,
        /** A person should look. */
        DOUBTFUL,
        /** Nobody has looked (没查), which is not the same as passed. */
        UNKNOWN,
        PASSED
    }

    /**
     * @param document null if it is about no document
     * @param otherCase the case with the same invoice; null if none
     */
    public record Place(
            @Nullable UUID document, @Nullable Integer page, @Nullable String field, @Nullable UUID otherCase) {

        public static final Place NONE = new Place(null, null, null, null);

        static Place of(UUID document) {
            return new Place(document, null, null, null);
        }
    }

    /**
     * @param toCorrect true if it goes into the correction notice, false if dismissed
     */
    public record Decision(boolean toCorrect, String reason, String by) {}

    /** As history and refusals name it. */
    public Words inWords() {
        return Words.of("{0}：{1}", title, reason);
    }

    public boolean isOpen() {
        return severity != Severity.PASSED && decision == null;
    }

    /** Whether no officer has put it aside with a reason. */
    boolean stands() {
        return decision == null || decision.toCorrect();
    }

    /** About a proof that is not there, or is still being read. */
    boolean isAwaited() {
        return key.startsWith("missing/") || rule.equals("document.pending");
    }

    /** A finding of form about one document. */
    static Finding of(UUID document, String rule, Severity severity, Words title, Words reason) {
        return new Finding(
                document + "/" + rule, severity, title, reason, "document." + rule, "", Place.of(document), null);
    }

    Finding under(String article) {
        return new Finding(key, severity, title, reason, rule, article, place, decision);
    }

    Finding at(Place where) {
        return new Finding(key, severity, title, reason, rule, clause, where, decision);
    }

    /** Not in the applicant's way, yet better known; a value that was read with doubt is the officer's business. */
    boolean isWorthANote() {
        return severity == Severity.DOUBTFUL && !rule.equals("document.doubtful")
                || severity == Severity.PASSED && rule.equals("invoice.same");
    }

    /** About what was filled in, not about a document or a rule. */
    boolean isAboutContents() {
        return key.startsWith("base/") || key.startsWith("stated/");
    }

    /** As they are, only that no two share a key: a decision about one must not be a decision about the other. */
    static List<Finding> withOwnKeys(List<Finding> findings) {
        Map<String, Integer> times = new HashMap<>();
        return findings.stream()
                .map(finding -> {
                    int time = times.merge(finding.key(), 1, Integer::sum);
                    return time == 1 ? finding : finding.named(finding.key() + "/" + time);
                })
                .toList();
    }

    /** What the applicant may read, each once. */
    static List<Finding> forApplicant(List<Finding> findings) {
        Map<String, Finding> once = new LinkedHashMap<>();
        findings.stream().map(Finding::forApplicant).forEach(finding -> once.putIfAbsent(finding.key(), finding));
        return List.copyOf(once.values());
    }

    private Finding named(String other) {
        return new Finding(other, severity, title, reason, rule, clause, place, decision);
    }

    /** Which case of somebody else has the same invoice, and what an officer noted, is not for the applicant. */
    private Finding forApplicant() {
        return place.otherCase() == null
                ? with(null)
                : new Finding(
                        "elsewhere/" + place.document(),
                        severity,
                        title,
                        Words.of("这张发票也用于另一份申报，已经计入那里的部分不能再计。"),
                        rule,
                        clause,
                        new Place(place.document(), place.page(), place.field(), null),
                        null);
    }

    Finding with(@Nullable Decision decided) {
        return new Finding(key, severity, title, reason, rule, clause, place, decided);
    }
}
