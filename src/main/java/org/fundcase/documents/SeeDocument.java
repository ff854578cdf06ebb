package org.fundcase.documents;

import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.stereotype.Component;

/** Finds a document for a person who may read its case; a foreign one looks like none. */
@Component
class SeeDocument {

    private final Documents documents;
    private final Access access;
    private final HandedIn handedIn;

    SeeDocument(Documents documents, Access access, HandedIn handedIn) {
        this.documents = documents;
        this.access = access;
        this.handedIn = handedIn;
    }

    DocumentDetail by(SignedIn person, UUID documentId) {
        DocumentDetail detail = documents.get(documentId);
        StoredDocument document = detail.document();
        access.require(person, Action.READ, Subject.ofCase(document.caseId()));
        if (!document.enterpriseId().equals(person.officeId()) && !handedIn.isHandedIn(document.caseId())) {
            throw Refusal.notFound();
        }
        return detail;
    }
}
