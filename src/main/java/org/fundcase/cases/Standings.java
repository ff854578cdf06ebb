package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.rounds.PoolEntry;
import org.fundcase.rounds.ProjectPool;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where cases stand; those of a list are looked up together. */
@Component
class Standings {

    private final ProjectPool pool;

    Standings(ProjectPool pool) {
        this.pool = pool;
    }

    CaseStanding of(GrantCase grantCase) {
        return Objects.requireNonNull(
                of(Map.of(grantCase.id(), grantCase.state())).get(grantCase.id()));
    }

    /** By case. */
    Map<UUID, CaseStanding> of(Map<UUID, CaseState> states) {
        List<UUID> waiting = states.entrySet().stream()
                .filter(one -> one.getValue() == CaseState.AWAITING_DECISION)
                .map(Map.Entry::getKey)
                .toList();
        Map<UUID, PoolEntry> pooled = pool.waiting(waiting);
        return states.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, one -> standing(one.getValue(), pooled.get(one.getKey()))));
    }

    private static CaseStanding standing(CaseState state, @Nullable PoolEntry entry) {
        return entry == null ? CaseStanding.of(state) : CaseStanding.of(entry);
    }
}
