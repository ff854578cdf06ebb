package org.fundcase.allocation;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a plan proposed now would be, for the office that is about to propose it.
 *
 * @param plan a page of its lines, with the totals; null if it could not be proposed
 * @param payers who would pay how much of it, the most first
 * @param obstacle why it could not be proposed; null if it could
 */
record PlanDraft(@Nullable PlanView plan, List<Payer> payers, @Nullable Words obstacle) {

    /** @param count of the lines that an office pays */
    record Payer(UUID officeId, String office, int count, Money amount, Money cityShare) {

        public Money districtShare() {
            return amount.minus(cityShare);
        }
    }
}
