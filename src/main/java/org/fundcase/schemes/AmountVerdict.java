package org.fundcase.schemes;

import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;

/** What an application may receive and why, or why nothing is computed. */
public sealed interface AmountVerdict {

    Terms terms();

    /** The way to the amount; empty when nothing was computed. */
    default List<AmountStep> steps() {
        return List.of();
    }

    /** The invoices that count and do not; empty for items without invoices. */
    default InvoiceCount invoices() {
        return InvoiceCount.NONE;
    }

    /** Which limit decided a computed amount. */
    enum Limit {
        RATE,
        CAP,
        /** Rate and cap give the same amount. */
        RATE_AND_CAP,
        TIER,
        /** The one amount of the item. */
        ITEM
    }

    /**
     * @param amount the most, or exactly, what may be granted: see {@link Terms#bound()}
     */
    record Computed(Terms terms, InvoiceCount invoices, List<AmountStep> steps, Limit limit, Money amount)
            implements AmountVerdict {

        public Computed {
            steps = List.copyOf(steps);
        }

        /** Whether invoices have a part in it; otherwise nothing of them is to be told. */
        public boolean isByInvoices() {
            return steps.stream().anyMatch(step -> step.stage() == AmountStep.Stage.DECLARED);
        }

        /** Whether it is a share of what the applicant states, or of the tier that it states. */
        public boolean isByStatement() {
            return !isByInvoices() && limit != Limit.ITEM;
        }

        /** Whether it is the one amount of an item that grants any amount up to it. */
        public boolean isUpTo() {
            return limit == Limit.ITEM && terms.bound() == Terms.Bound.MAX;
        }
    }

    /** People decided the amount; Fundcase records it with its paper. */
    record Decided(Terms terms, DecidedAmount decided) implements AmountVerdict {}

    /**
     * There is no amount, which is not the same as 0.
     *
     * @param reason what is the case and what to do
     */
    record NotComputed(Terms terms, InvoiceCount invoices, Words reason) implements AmountVerdict {

        public String clause() {
            return terms.clause();
        }
    }
}
