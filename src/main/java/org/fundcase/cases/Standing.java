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
public record Standing(String key, @Nullable LocalDate until) {

    static Standing of(CaseState state) {
        return new Standing(state.name(), null);
    }

    static Standing of(PoolEntry entry) {
        String key =
                switch (entry.state()) {
                    case IN_POOL -> "IN_POOL";
                    case DRAWN -> "DRAWN";
                    case FUNDED, LEFT -> CaseState.AWAITING_DECISION.name();
                };
        return new Standing(key, entry.lastDay());
    }
}
