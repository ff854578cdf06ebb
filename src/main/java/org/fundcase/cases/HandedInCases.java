package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.documents.HandedIn;
import org.springframework.stereotype.Component;

/** Tells the documents room which cases have left their enterprise. */
@Component
class HandedInCases implements HandedIn {

    private final CaseRows rows;

    HandedInCases(CaseRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isHandedIn(UUID caseId) {
        return rows.find(caseId)
                .map(grantCase -> grantCase.submittedAt() != null)
                .orElse(false);
    }
}
