package org.fundcase.acceptance;

import java.util.UUID;
import org.fundcase.cases.ClosedFiles;
import org.fundcase.funding.AwardLock;
import org.springframework.stereotype.Component;

/** Nothing is written to the award of a closed file. */
@Component
class ClosedAgainstAwards implements AwardLock {

    private final ClosedFiles closed;

    ClosedAgainstAwards(ClosedFiles closed) {
        this.closed = closed;
    }

    @Override
    public void requireOpen(UUID caseId) {
        closed.requireOpen(caseId);
    }
}
