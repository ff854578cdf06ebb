package org.fundcase.schemes;

import org.jspecify.annotations.Nullable;

/**
 * What an item states that contracts prove. A key is that of a figure, or {@link #BASE} for the stated base.
 *
 * @param as the side the applicant stands on in the contracts
 * @param total what is the sum of the contracts; null where nothing is
 * @param parties what is the number of different other parties; null where nothing is
 * @param invoiced what is the sum of the sales invoices; null where nothing is
 * @param withinProject whether only contracts signed between the first and last day of the project count
 */
public record Contracts(
        Side as, @Nullable String total, @Nullable String parties, @Nullable String invoiced, boolean withinProject) {

    public static final String BASE = "base";
}
