package org.fundcase.schemes;

import java.util.List;

/**
 * How a scheme accepts what was done (验收、完工评价).
 *
 * @param article that asks for it
 * @param table says who accepts, by {@link Acceptors}
 * @param limit the round's parameter, in yuan: above it the table knows an award as large
 * @param rectifyDays how many working days there are to put something right, unless another day is given
 * @param slots for what the enterprise hands in, in the order of the page
 */
public record AcceptanceRule(String article, String table, String limit, int rectifyDays, List<String> slots) {

    public AcceptanceRule {
        slots = List.copyOf(slots);
    }
}
