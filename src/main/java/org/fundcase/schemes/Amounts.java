package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.Comparator;
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
    private final PrimeRates rates;

    Amounts(Policy policy, CountInvoices countInvoices, PrimeRates rates) {
        this.rates = rates;
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
        return CostShares.added(scheme, question.round(), whole(scheme, question));
    }

    private AmountVerdict whole(Scheme scheme, AmountQuestion question) {
        Item item = scheme.item(question.item());
        String tier = tier(item, question);
        Terms terms = terms(scheme, item, tier);
        if (tier == null && !item.tiers().isEmpty()) {
            return new NotComputed(terms, InvoiceCount.NONE, noTier(item, question));
        }
        ComputationKind kind = terms.kind();
        if (kind != null && kind.hasBase()) {
            InvoiceCount invoices = countInvoices.of(scheme, item, question);
            return new ShareOfBase(scheme, item, question, rates).of(terms, invoices);
        }
        if (kind != null && kind.isPaidAtOnce()) {
            return ceiling(terms, scheme, question);
        }
        if (kind != null && kind.isDecidedByPeople() && question.decided() != null) {
            return new AmountVerdict.Decided(terms, question.decided());
        }
        return new NotComputed(terms, InvoiceCount.NONE, terms.text());
    }

    /** The highest that the figure reaches, or what was chosen; null if none. */
    private static @Nullable String tier(Item item, AmountQuestion question) {
        if (item.tierBy() == null) {
            return question.tier();
        }
        BigDecimal stated =
                question.each(item.tierBy()).stream().reduce(BigDecimal::add).orElse(null);
        return item.tiers().stream()
                .filter(tier -> stated != null && tier.atLeast() != null && stated.compareTo(tier.atLeast()) >= 0)
                .max(Comparator.comparing(tier -> Objects.requireNonNull(tier.atLeast())))
                .map(Item.Tier::key)
                .orElse(null);
    }

    private static Words noTier(Item item, AmountQuestion question) {
        Figure figure =
                item.tierBy() == null ? null : item.figure(item.tierBy()).orElse(null);
        if (figure == null) {
            return Words.of("还没有选认定级别，选好后测算");
        }
        return question.each(figure.key()).isEmpty()
                ? Words.of("还没有填{0}，填写后测算", figure.label())
                : Words.of("{0}没有达到最低一档", figure.label());
    }

    private static AmountVerdict ceiling(Terms terms, Scheme scheme, AmountQuestion question) {
        int years = terms.kind() == ComputationKind.ANNUAL_FIXED ? question.years() : 1;
        BigDecimal cap = Objects.requireNonNull(terms.cap()).multiply(BigDecimal.valueOf(years));
        Rounding.Rounded rounded = Rounding.of(question.round()).apply(cap, terms.bound());
        Words text = terms.kind() == ComputationKind.ANNUAL_FIXED
                ? Words.of("{0}，{1} 年", terms.text(), years)
                : terms.text();
        List<AmountStep> steps = List.of(
                new AmountStep(
                        terms.bound() == Terms.Bound.EXACT ? Stage.FIXED : Stage.CAP,
                        terms.clause(),
                        terms.rule(),
                        text,
                        cap,
                        true),
                rounded.step(scheme),
                Rounding.result(terms, rounded.yuan()));
        Limit limit = terms.kind() == ComputationKind.FIXED_BY_TIER ? Limit.TIER : Limit.ITEM;
        return new Computed(terms, InvoiceCount.NONE, steps, limit, Money.yuan(rounded.yuan()));
    }
}
