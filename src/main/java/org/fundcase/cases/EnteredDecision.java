package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.ReasonText;
import org.fundcase.schemes.Scheme;
import org.fundcase.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A decision that was typed and not handed in, because the task changed meanwhile: shown again to the last tick.
 *
 * @param outcome null if none was chosen
 */
record EnteredDecision(@Nullable Outcome outcome, List<Line> reasons, String comment) {

    /**
     * A reason that was ticked, or that had words.
     *
     * @param label the catalogue's
     * @param fileName of the document chosen with it; empty if none
     */
    record Line(Words label, boolean ticked, String text, String fileName) {}

    static EnteredDecision of(MultiValueMap<String, String> form, Scheme scheme, List<DocumentDetail> papers) {
        List<Line> lines = new ArrayList<>();
        for (ReasonText reason : scheme.reasons()) {
            Line line = line(reason, form, papers);
            if (line.ticked() || !line.text().isEmpty()) {
                lines.add(line);
            }
        }
        return new EnteredDecision(outcome(form), lines, text(form.getFirst("comment")));
    }

    private static Line line(ReasonText reason, MultiValueMap<String, String> form, List<DocumentDetail> papers) {
        String chosen = text(form.getFirst("document." + reason.code()));
        return new Line(
                reason.text(),
                form.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().startsWith("reason.")
                                && entry.getValue().contains(reason.code())),
                text(form.getFirst("text." + reason.code())),
                papers.stream()
                        .map(DocumentDetail::document)
                        .filter(document -> isCalled(document.id(), chosen))
                        .map(StoredDocument::fileName)
                        .findFirst()
                        .orElse(""));
    }

    private static @Nullable Outcome outcome(MultiValueMap<String, String> form) {
        String chosen = text(form.getFirst("outcome"));
        for (Outcome outcome : Outcome.values()) {
            if (outcome.code().equals(chosen)) {
                return outcome;
            }
        }
        return null;
    }

    private static boolean isCalled(UUID id, String chosen) {
        return id.toString().equals(chosen);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
