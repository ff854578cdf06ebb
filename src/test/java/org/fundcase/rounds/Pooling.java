package org.fundcase.rounds;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Looks at the project pool, and lets its time go by. */
@TestComponent
public class Pooling {

    private final PoolRows rows;
    private final PoolView view;
    private final ProjectPool pool;

    Pooling(PoolRows rows, PoolView view, ProjectPool pool) {
        this.rows = rows;
        this.view = view;
        this.pool = pool;
    }

    public PoolEntry.State state(UUID caseId) {
        return rows.find(caseId).orElseThrow().state();
    }

    /** Whether it was ever taken in. */
    public boolean knows(UUID caseId) {
        return rows.find(caseId).isPresent();
    }

    /** What became of it, the earliest first. */
    public List<String> steps(UUID caseId) {
        return view.steps(caseId).stream().map(PoolEntry.Step::kind).toList();
    }

    public void expire() {
        pool.expire();
    }
}
