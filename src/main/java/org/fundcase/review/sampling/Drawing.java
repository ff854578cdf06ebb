package org.fundcase.review.sampling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.review.sampling.Sample.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One drawing of a round; it is never replaced, a further one has the next number.
 *
 * @param seed 64 hexadecimal digits that the server made
 * @param calledOff null while it stands
 * @param entries the whole list it was drawn from, by stratum and place
 */
record Drawing(
        UUID id,
        UUID roundId,
        int no,
        String algorithm,
        String seed,
        String listHash,
        Wanted wanted,
        String drawnBy,
        Instant at,
        @Nullable CalledOff calledOff,
        List<Entry> entries) {

    enum Strata {
        NONE,
        DISTRICT,
        ITEM
    }

    /** That nobody checks what was not checked by then. */
    record CalledOff(String reason, String by) {}

    record Wanted(Measure measure, int size, Strata strata) {}

    record Entry(UUID caseId, String number, String stratum, int place, boolean drawn) {}

    public List<Entry> drawn() {
        return entries.stream().filter(Entry::drawn).toList();
    }

    Drawing with(List<Entry> list) {
        return new Drawing(id, roundId, no, algorithm, seed, listHash, wanted, drawnBy, at, calledOff, list);
    }
}
