package org.fundcase.schemes;

import java.util.List;
import java.util.Optional;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says of performance (绩效).
 *
 * @param article that asks for targets, monitoring and evaluation
 * @param budget the article by which a result counts for the budget of the next year; null where the scheme says nothing of it
 * @param allocation how the results of the districts distribute next year's lump sums; null where the scheme does not
 */
public record PerformanceRule(String article, @Nullable String budget, @Nullable Allocation allocation) {

    /**
     * @param items whose lump sum goes by the results of the districts
     * @param factor what that factor is called
     */
    public record Allocation(String article, List<String> items, Words factor) {}

    /** By what the lump sum of an item goes by results; empty where the scheme does not say so. */
    public Optional<Allocation> allocationOf(String item) {
        return Optional.ofNullable(allocation).filter(rule -> rule.items().contains(item));
    }
}
