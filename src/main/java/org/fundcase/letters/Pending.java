package org.fundcase.letters;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A paper that is to be drawn, gathered only when its turn comes: one that cannot be does not hold the others.
 *
 * @param about tells it from the others of the same due, as the number of its application; empty where it is the only one
 * @param source what the paper is drawn from: with it one that answers the due already is known without gathering it
 */
record Pending(String about, String source, Supplier<Draft> draft) {

    /** The only paper of its due, or none. */
    static List<Pending> only(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> new Pending("", Objects.requireNonNull(draft.source()), () -> draft))
                .toList();
    }

    static List<Pending> only(Draft draft) {
        return only(List.of(draft));
    }
}
