package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountStep.Stage;
import org.fundcase.schemes.AmountVerdict.Computed;
import org.fundcase.schemes.AmountVerdict.Limit;
import org.fundcase.schemes.AmountVerdict.NotComputed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How much an application may receive. The amount table yields kind, rate, cap and clause; the kind is computed here with
 * exact decimals and rounded once, at the end. Nothing is stored: the same question on the same scheme gives the same
 * answer.
 */
@Component
public class Amounts {

    private final Policy policy;
    private final CountInvoices countInvoices;

    Amounts(Policy policy, CountInvoices countInvoices) {
        this.policy = policy;
        this.countInvoices = countInvoices;
    }

    /** What the scheme grants for an item and tier; its kind is null when the scheme knows no such tier. */
    public Terms terms(Scheme scheme, Item item, @Nullable String tier) {
        Facts facts = Facts.none().with("item", item.id()).with("tier", tier);
        return Terms.of(policy.decide(scheme, scheme.tables().amount(), facts));
    }

    /** @throws org.fundcase.kernel.Refusal if the scheme has no such item */
    public AmountVerdict bound(Scheme scheme, AmountQuestion question) {
        Item item = scheme.item(question.item());
        Terms terms = terms(scheme, item, question.tier());
        if (question.tier() == null && !item.tiers().isEmpty()) {
            return new NotComputed(terms, InvoiceCount.NONE, Words.of("还没有选认定级别，选好后测算"));
        }
        ComputationKind kind = terms.kind();
        if (kind == ComputationKind.PERCENT_CAP) {
            InvoiceCount invoices = countInvoices.of(scheme, item, question);
            return new PercentOfBase(scheme, item, question).of(terms, invoices);
        }
        if (kind != null && kind.isPaidAtOnce()) {
            return ceiling(terms, scheme, question);
        }
        if (kind != null && kind.isDecidedByPeople() && question.decided() != null) {
            return new AmountVerdict.Decided(terms, question.decided());
        }
        return new NotComputed(terms, InvoiceCount.NONE, terms.text());
    }

    private static AmountVerdict ceiling(Terms terms, Scheme scheme, AmountQuestion question) {
        BigDecimal cap = Objects.requireNonNull(terms.cap());
        Rounding.Rounded rounded = Rounding.of(question.round()).apply(cap, terms.bound());
        List<AmountStep> steps = List.of(
                new AmountStep(Stage.CAP, terms.clause(), terms.rule(), terms.text(), cap, true),
                rounded.step(scheme),
                Rounding.result(terms, rounded.yuan()));
        Limit limit = terms.kind() == ComputationKind.FIXED_BY_TIER ? Limit.TIER : Limit.ITEM;
        return new Computed(terms, InvoiceCount.NONE, steps, limit, Money.yuan(rounded.yuan()));
    }
}
