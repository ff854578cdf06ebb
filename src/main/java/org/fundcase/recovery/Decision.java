package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, proposed by one person and issued by another.
 *
 * @param payDays to pay in, from service
 * @param holder of the treasury's account that receives
 * @param considered what the party said and what was made of it
 * @param heard how many entries of what was heard were on file when it was drafted
 * @param paper its number; null until it is issued
 * @param issuedOn null until it is issued
 */
public record Decision(
        int version,
        Money amount,
        int payDays,
        String holder,
        String bank,
        String account,
        String considered,
        int heard,
        UUID proposedBy,
        String proposedName,
        @Nullable String paper,
        @Nullable LocalDate issuedOn) {

    public boolean isIssued() {
        return issuedOn != null;
    }
}
