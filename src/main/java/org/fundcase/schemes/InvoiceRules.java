package org.fundcase.schemes;

import java.util.List;

/**
 * How the scheme counts invoices.
 *
 * @param categoryTable the decision table that sorts goods into cost categories
 * @param rules the id and clause under which each fixed check is shown
 */
record InvoiceRules(String categoryTable, List<InvoiceRule> rules) {

    /** The checks, in the order they are made: the first that fails names the reason. */
    enum Check {
        PERSON,
        BUYER,
        PERIOD,
        CATEGORY,
        USED,
        RED,
        /** Not a check of an invoice: the clause that the rounding step is shown with. */
        ROUNDING
    }

    record InvoiceRule(Check check, String id, String article) {}

    InvoiceRule rule(Check check) {
        return rules.stream()
                .filter(rule -> rule.check() == check)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No invoice rule for " + check));
    }
}
