package org.fundcase.allocation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A page of a plan, with what is told of the whole; as quick to read for thousands of lines as for twenty.
 *
 * @param supplementary whether the round had issued a plan before
 * @param paper number of the paper that issues it; null until it is entered
 * @param lines of the page, by place
 * @param page from 0
 */
record PlanView(
        UUID id,
        UUID listId,
        String listHash,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        boolean supplementary,
        @Nullable String paper,
        Totals totals,
        List<Plan.Line> lines,
        List<Plan.Held> held,
        int page) {

    static final int PAGE = 30;

    /** @param count of the lines */
    record Totals(int count, Money amount, Money cityShare) {

        public Money districtShare() {
            return amount.minus(cityShare);
        }
    }

    /**
     * A plan of the round in one line.
     *
     * @param paper null until it is entered
     * @param issuedBy null until it is issued
     */
    record Brief(UUID id, UUID listId, @Nullable String paper, @Nullable String issuedBy, int count, Money amount) {}

    public int pages() {
        return Math.max(1, (totals.count() + PAGE - 1) / PAGE);
    }

    public boolean isLong() {
        return totals.count() > PAGE;
    }
}
