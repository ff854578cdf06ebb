package org.fundcase.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What a payee is to get by an issued list, and how much of it has moved.
 *
 * @param caseId null where nobody applied
 * @param enterpriseId null where the payee is not in the register
 * @param cityShare of the amount; the district bears the rest
 * @param receivedOn when the paying office received the paper; null while it has not
 * @param dueOn the last day to pay; null while the month does not run
 * @param open committed, no payment asked for
 * @param requested in payments under way
 * @param paid paid and not given back
 * @param claimed of what is paid: claimed back by a decision
 * @param writtenOff of what is paid: claimed, and given up by a decision
 * @param timing when its money is paid
 * @param released how much may be asked for altogether
 */
public record Award(
        UUID id,
        UUID listId,
        UUID quotaId,
        UUID budgetId,
        @Nullable UUID caseId,
        String number,
        @Nullable UUID enterpriseId,
        String payee,
        String item,
        UUID payingOffice,
        String paper,
        LocalDate issuedOn,
        Money amount,
        Money cityShare,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        Money open,
        Money requested,
        Money paid,
        Money returned,
        Money claimed,
        Money writtenOff,
        Mode timing,
        Money released) {

    /** What it is worth now: the amount of the list, less what was taken off since. */
    public Money committed() {
        return open.plus(requested).plus(paid).plus(returned);
    }

    /** What a payment may be asked for now. */
    public Money payable() {
        return open.min(released.minus(requested).minus(paid).minus(returned).max(Money.ZERO));
    }

    /** What waits for an acceptance, a condition or progress. */
    public Money waiting() {
        return open.minus(payable());
    }

    public Money districtShare() {
        return amount.minus(cityShare);
    }

    /** Whether all of it was paid. */
    public boolean isPaidOut() {
        return !open.isPositive() && !requested.isPositive();
    }

    /** Whether the month is over, and not all is paid. */
    public boolean isLateOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn) && !isPaidOut();
    }

    Place place() {
        return new Place(budgetId, quotaId, id, null);
    }
}
