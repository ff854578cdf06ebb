package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.workflow.StepHandler.Reason;

/**
 * The typed reasons of a decision as history keeps them: the kind, the officer's words, the document by its name.
 *
 * @param fileNames of the documents the reasons name
 */
public record Grounds(List<Reason> reasons, Map<UUID, String> fileNames) {

    /** Of the fields; what follows is the code of the kind in the case's own scheme version. */
    static final String FIELD = "reasons.";

    /** The field of a document's name. */
    static final String DOCUMENT = "about";

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Reason reason : reasons) {
            changes.add(Change.set(FIELD + reason.code(), reason.text()));
            if (reason.documentId() != null) {
                changes.add(Change.set(DOCUMENT, fileNames.get(reason.documentId())));
            }
        }
        return changes;
    }
}
