package org.fundcase.rounds;

import java.time.Instant;
import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list in force, with what is told of the whole; as quick to read for thousands as for twenty.
 *
 * @param head of the version in force
 * @param entries of the page, by place
 * @param taken by other rounds off the same budget; empty for a district
 * @param groups those with a cap, and what of it is used
 * @param page from 0
 * @param only the district it is narrowed to, with its counts; null if it is whole
 */
record ListView(
        Head head,
        Counts counts,
        RankBasis.@Nullable Line line,
        List<RankBasis.Taken> taken,
        List<GroupUse> groups,
        List<FrozenList.Entry> entries,
        int page,
        @Nullable String only) {

    static final int PAGE = 30;

    /** A version without its entries. */
    record Head(int version, String reason, String hash, Instant frozenAt, String frozenBy) {}

    /** @param total of the selected */
    record Counts(int all, int selected, int reserve, int leftOut, int removed, Money total) {}

    /** @param used by the selected of this list */
    record GroupUse(Words name, String clause, Money cap, Money earlier, Money used) {}

    public String hash() {
        return head.hash();
    }

    public int pages() {
        return Math.max(1, (counts.all() + PAGE - 1) / PAGE);
    }

    /** Whether any entry of the page has a score to be ranked by. */
    public boolean isScored() {
        return entries.stream().anyMatch(entry -> entry.score() != null);
    }

    public boolean isLong() {
        return counts.all() > PAGE;
    }
}
