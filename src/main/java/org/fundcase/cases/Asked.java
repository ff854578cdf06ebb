package org.fundcase.cases;

import org.fundcase.documents.StoredDocument;
import org.fundcase.schemes.ReasonText;
import org.fundcase.workflow.StepHandler.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One point of a correction notice as the enterprise reads it.
 *
 * @param kind the typed reason with its clause; null if the catalogue does not have it any more
 * @param text the officer's words
 * @param document the document it is about, as the case has it now; null if none, or it was replaced since
 * @param replaced the notice named a document that is no longer there
 */
record Asked(@Nullable ReasonText kind, String text, @Nullable StoredDocument document, boolean replaced) {

    static Asked of(Reason reason, Dossier dossier) {
        StoredDocument document = dossier.documents().stream()
                .map(detail -> detail.document())
                .filter(held -> held.id().equals(reason.documentId()))
                .findFirst()
                .orElse(null);
        return new Asked(
                dossier.scheme().reason(reason.code(), dossier.item()).orElse(null),
                reason.text(),
                document,
                document == null && reason.documentId() != null);
    }
}
