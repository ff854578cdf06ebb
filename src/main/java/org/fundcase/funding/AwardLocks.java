package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks every room that may lock an award. */
@Component
class AwardLocks {

    private final List<AwardLock> rooms;

    AwardLocks(List<AwardLock> rooms) {
        this.rooms = rooms;
    }

    /**
     * @param caseId null for what is paid to somebody that nobody applied for, which is never closed
     * @throws Refusal conflict, saying why
     */
    void requireOpen(@Nullable UUID caseId) {
        if (caseId != null) {
            rooms.forEach(room -> room.requireOpen(caseId));
        }
    }
}
