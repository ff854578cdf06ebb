package org.fundcase.cases;

import java.time.Instant;
import org.fundcase.schemes.ClassifyGoods;
import org.fundcase.schemes.CountableInvoice;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided about one line of an invoice, or that the decision was taken back.
 *
 * @param line id of the countable line
 * @param revision from 1
 * @param category null where the decision was taken back
 * @param reason empty where the officer followed the proposal
 */
record LineDecision(
        String line, int revision, @Nullable String category, String reason, String personName, Instant at) {

    public boolean isMade() {
        return category != null;
    }

    /** With the category that the person set. What is no part of the base is left out for the person's reason. */
    CountableInvoice on(CountableInvoice invoice) {
        if (category == null || category.equals(ClassifyGoods.OTHER) && reason.isBlank()) {
            return invoice;
        }
        boolean out = category.equals(ClassifyGoods.OTHER);
        CountableInvoice.Use use = invoice.use();
        return new CountableInvoice(
                invoice.id(),
                invoice.number(),
                invoice.issueDate(),
                invoice.buyer(),
                invoice.withoutTax(),
                invoice.withTax(),
                invoice.goodsName(),
                out ? null : category,
                new CountableInvoice.Use(
                        use.usedElsewhere(),
                        use.usedWhere(),
                        use.red(),
                        use.redOf(),
                        out ? reason : null,
                        use.unclear()));
    }
}
