package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountStep.Stage;
import org.fundcase.schemes.AmountVerdict.Computed;
import org.fundcase.schemes.AmountVerdict.Limit;
import org.fundcase.schemes.AmountVerdict.NotComputed;
import org.fundcase.schemes.InvoiceRules.Check;
import org.fundcase.schemes.Item.BaseFrom;
import org.jspecify.annotations.Nullable;

/** The lower of the share of a base and the cap. */
record ShareOfBase(Scheme scheme, Item item, AmountQuestion question, PrimeRates rates) {

    AmountVerdict of(Terms terms, InvoiceCount invoices) {
        BaseFrom from = from();
        if (from != BaseFrom.INVOICES && stated() == null) {
            return new NotComputed(terms, invoices, Words.of("还没有填{0}，填写后测算", label()));
        }
        BigDecimal base = base(from, invoices).toYuan();
        if (base.signum() <= 0) {
            return new NotComputed(terms, invoices, nothing(from));
        }
        Share share = share(terms, base, invoices);
        if (share == null) {
            return new NotComputed(terms, invoices, Words.of("没有那一天的 LPR，暂时不能测算"));
        }
        BigDecimal cap = Objects.requireNonNull(terms.cap());
        Limit limit = limit(share.yuan(), cap);
        Rounding.Rounded rounded =
                Rounding.of(question.round()).apply(share.yuan().min(cap), terms.bound());

        List<AmountStep> steps = new ArrayList<>();
        if (from != BaseFrom.STATED) {
            steps.addAll(invoiceSteps(terms, invoices));
        }
        steps.add(baseStep(terms, from, base));
        steps.add(new AmountStep(
                Stage.RATE, terms.clause(), terms.rule(), share.text(), share.yuan(), limit != Limit.CAP));
        steps.add(capStep(terms, share.yuan().min(cap), limit));
        steps.add(rounded.step(scheme));
        steps.add(Rounding.result(terms, rounded.yuan()));
        return new Computed(terms, invoices, steps, limit, Money.yuan(rounded.yuan()));
    }

    /** An item whose base is stated never takes invoices; for the others the round chooses. */
    private BaseFrom from() {
        Item.Base base = item.base();
        if (base == null || base.from() == BaseFrom.STATED) {
            return BaseFrom.STATED;
        }
        return BaseFrom.valueOf(question.round().textOr("baseFrom", base.from().name()));
    }

    private Words nothing(BaseFrom from) {
        if (from == BaseFrom.STATED) {
            return Words.of("{0}是 0，没有可以测算的", label());
        }
        return Words.of(question.invoices().isEmpty() ? "还没有读到发票，读到后测算" : "没有可以计入的投资，所以不测算。看每张发票没有计入的原因");
    }

    private @Nullable Share share(Terms terms, BigDecimal base, InvoiceCount invoices) {
        return terms.kind() == ComputationKind.INTEREST
                ? Share.ofInterest(question, base, invoices, rates).orElse(null)
                : Share.ofRate(terms, base, parts());
    }

    private List<BigDecimal> parts() {
        String parts = item.base() == null ? null : item.base().parts();
        return parts == null ? List.of() : question.each(parts);
    }

    private @Nullable Money stated() {
        return item.statesBase()
                ? question.statedBase()
                : parts().stream().reduce(BigDecimal::add).map(Money::yuan).orElse(null);
    }

    private Money base(BaseFrom from, InvoiceCount invoices) {
        Money stated = Objects.requireNonNullElse(stated(), Money.ZERO);
        return switch (from) {
            case INVOICES -> invoices.base();
            case STATED -> stated;
            case LOWER -> stated.min(invoices.base());
        };
    }

    private static Limit limit(BigDecimal share, BigDecimal cap) {
        int compared = share.compareTo(cap);
        return compared == 0 ? Limit.RATE_AND_CAP : compared > 0 ? Limit.CAP : Limit.RATE;
    }

    private List<AmountStep> invoiceSteps(Terms terms, InvoiceCount invoices) {
        InvoiceRules rules = scheme.invoices();
        Words declared = Words.of(question.isGross() ? "申报的发票，含税合计" : "申报的发票，不含税合计");
        return List.of(
                new AmountStep(
                        Stage.DECLARED,
                        terms.clause(),
                        terms.rule(),
                        declared,
                        invoices.declared().toYuan(),
                        false),
                step(Stage.EXCLUDED, rules.rule(Check.CATEGORY), Words.of("去掉不能计入的"), invoices.excluded()),
                step(Stage.RED, rules.rule(Check.RED), Words.of("红字发票冲减"), invoices.red()));
    }

    private static AmountStep step(Stage stage, InvoiceRules.InvoiceRule rule, Words text, Money takenAway) {
        return new AmountStep(
                stage, rule.article(), rule.id(), text, takenAway.toYuan().negate(), false);
    }

    private Words label() {
        return item.base() == null ? item.name() : item.base().label();
    }

    private AmountStep baseStep(Terms terms, BaseFrom from, BigDecimal base) {
        Words label = label();
        Words text =
                switch (from) {
                    case INVOICES -> Words.of("{0}：计入的发票", label);
                    case STATED -> Words.of("{0}：申报数", label);
                    case LOWER -> Words.of("{0}：申报数和计入的发票取低", label);
                };
        return new AmountStep(Stage.BASE, terms.clause(), terms.rule(), text, base, false);
    }

    private static AmountStep capStep(Terms terms, BigDecimal capped, Limit limit) {
        Words text = limit == Limit.RATE ? Words.of("没有触及封顶") : Words.of("按封顶");
        return new AmountStep(Stage.CAP, terms.clause(), terms.rule(), text, capped, limit != Limit.RATE);
    }
}
