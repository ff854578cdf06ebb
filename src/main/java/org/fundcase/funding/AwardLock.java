package org.fundcase.funding;

import java.util.UUID;
import org.fundcase.kernel.Refusal;

/** A room that knows when nothing more is written to the award of a case: its file is closed. Asked before every such step. */
public interface AwardLock {

    /** @throws Refusal conflict, saying why */
    void requireOpen(UUID caseId);
}
