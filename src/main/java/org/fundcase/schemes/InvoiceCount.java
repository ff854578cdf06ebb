package org.fundcase.schemes;

import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;

/**
 * Which invoices count and which do not. {@code declared − excluded − red = base}. An invoice that is partly used
 * elsewhere stands in both lists with its two parts.
 *
 * @param declared sum of all blue invoices
 * @param excluded sum of what is left out of them
 * @param red what red invoices take away from those that count
 * @param base what the rate is applied to, as far as invoices prove it
 * @param leftOut in the order of the question
 * @param counted in the order of the question; red ones with a negative amount
 */
public record InvoiceCount(
        Money declared, Money excluded, Money red, Money base, List<LeftOut> leftOut, List<Counted> counted) {

    static final InvoiceCount NONE =
            new InvoiceCount(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, List.of(), List.of());

    public InvoiceCount {
        leftOut = List.copyOf(leftOut);
        counted = List.copyOf(counted);
    }

    /** How many invoices count, whole or in part. */
    public long sheets() {
        return counted.stream().map(one -> one.invoice().sheet()).distinct().count();
    }

    /**
     * @param costCategory the category it counts in, as SOFTWARE
     */
    public record Counted(CountableInvoice invoice, Money amount, String costCategory) {}

    /**
     * @param amount the part that is left out
     * @param rule id of the rule
     * @param clause the clause it rests on
     * @param reason what is the case, and what to do where something can be done
     */
    public record LeftOut(CountableInvoice invoice, Money amount, String rule, String clause, Words reason) {}
}
