package org.fundcase.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.credit.law.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, proposed by one person and issued by another.
 *
 * @param years null without a length
 * @param considered what the party said and what was made of it
 * @param repair how the party may come off the list
 * @param said how many entries of what was said were on file when it was drafted
 * @param paper its number; null until it is issued
 * @param issuedOn null until it is issued
 */
public record Ruling(
        int version,
        @Nullable Integer years,
        String considered,
        String repair,
        int said,
        UUID proposedBy,
        String proposedName,
        @Nullable String paper,
        @Nullable LocalDate issuedOn) {

    /** The last day of the listing; null without a length, and before it is issued. */
    public @Nullable LocalDate last() {
        return issuedOn == null ? null : Terms.last(issuedOn, years);
    }

    public boolean isIssued() {
        return issuedOn != null;
    }
}
