package org.fundcase.funding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose accounts a move touches.
 *
 * @param quotaId null for what is about the budget alone
 * @param awardId null for what is about a budget or quota
 * @param paymentId null for what is no step of a payment
 */
record Place(UUID budgetId, @Nullable UUID quotaId, @Nullable UUID awardId, @Nullable UUID paymentId) {

    static Place ofBudget(UUID budgetId) {
        return new Place(budgetId, null, null, null);
    }

    static Place ofQuota(UUID budgetId, UUID quotaId) {
        return new Place(budgetId, quotaId, null, null);
    }

    Place award(UUID award) {
        return new Place(budgetId, quotaId, award, null);
    }

    Place payment(UUID payment) {
        return new Place(budgetId, quotaId, awardId, payment);
    }

    /** Whose account of a kind it is. */
    UUID owner(AccountKind kind) {
        UUID owner =
                switch (kind.level()) {
                    case BUDGET -> budgetId;
                    case QUOTA -> quotaId;
                    case AWARD -> awardId;
                };
        if (owner == null) {
            throw new IllegalStateException("No " + kind.level() + " for " + kind);
        }
        return owner;
    }
}
