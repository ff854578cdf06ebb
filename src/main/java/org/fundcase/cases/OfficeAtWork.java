package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Only an office at work on the case changes what the decision rests on. */
@Component
class OfficeAtWork {

    private final Access access;
    private final Workflow workflow;
    private final Documents documents;
    private final ClosedFiles closed;

    OfficeAtWork(Access access, Workflow workflow, Documents documents, ClosedFiles closed) {
        this.closed = closed;
        this.access = access;
        this.workflow = workflow;
        this.documents = documents;
    }

    /** @throws Refusal not found or forbidden */
    void require(UUID caseId, SignedIn me) {
        access.require(me, Action.CHANGE, Subject.ofCase(caseId));
        if (me.isApplicant()) {
            throw Refusal.notFound();
        }
        closed.requireOpen(caseId);
        boolean holds = workflow.openTasks(caseId).stream()
                .anyMatch(task -> task.officeId().equals(me.officeId()));
        if (!holds) {
            throw Refusal.forbidden("这个案件现在不在你们单位办理，不能改。");
        }
    }

    /** A document of a case that the person's office works on. */
    StoredDocument document(UUID documentId, SignedIn me) {
        StoredDocument document = documents.get(documentId).document();
        require(document.caseId(), me);
        return document;
    }
}
