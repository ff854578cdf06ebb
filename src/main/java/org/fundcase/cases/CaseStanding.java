package org.fundcase.cases;

import java.time.LocalDate;
import org.fundcase.rounds.PoolEntry;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in the words of the pages: its state, but for one that is in the project pool (入库储备), which waits
 * there and not for a decision only.
 *
 * @param key of the messages {@code caseState.<key>}, {@code now.<key>} and {@code todo.<key>}
 * @param until the last day in the pool; null for one that is not in it
 */
public record CaseStanding(String key, @Nullable LocalDate until) {

    static CaseStanding of(CaseState state) {
        return new CaseStanding(state.name(), null);
    }

    /** @param waiting in the pool, or drawn from it onto a list */
    static CaseStanding of(PoolEntry waiting) {
        return new CaseStanding(waiting.state().name(), waiting.lastDay());
    }
}
