package org.fundcase.schemes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.InvoiceCount.Counted;
import org.fundcase.schemes.InvoiceCount.LeftOut;
import org.fundcase.schemes.InvoiceRules.Check;
import org.fundcase.schemes.InvoiceRules.InvoiceRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sorts the invoices of a question into those that count and those that do not, each with its reason. */
@Component
class CountInvoices {

    private final ClassifyGoods classify;

    CountInvoices(ClassifyGoods classify) {
        this.classify = classify;
    }

    InvoiceCount of(Scheme scheme, Item item, AmountQuestion question) {
        Count count = new Count(scheme.invoices(), question.isGross());
        InvoiceChecks checks = new InvoiceChecks(scheme, item, question);
        for (CountableInvoice invoice : question.invoices()) {
            if (!invoice.isRed()) {
                blue(count, invoice, checks);
            }
        }
        question.invoices().stream().filter(CountableInvoice::isRed).forEach(count::red);
        return count.done();
    }

    private void blue(Count count, CountableInvoice invoice, InvoiceChecks checks) {
        if (invoice.use().unclear() != null && !invoice.amount(count.gross).isPositive()) {
            return;
        }
        InvoiceChecks.@Nullable Objection objection = checks.objection(invoice);
        if (objection == null) {
            Verdict category = checks.category(invoice, classify);
            objection = checks.objection(invoice, category);
            if (objection == null) {
                count.blue(invoice, ClassifyGoods.category(category));
                return;
            }
        }
        count.leaveOut(invoice, invoice.amount(count.gross), objection);
    }

    /** The running sums of one question. */
    private static final class Count {

        private final InvoiceRules rules;
        private final boolean gross;
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Map<String, Counted> counted = new LinkedHashMap<>();
        private final Map<String, Money> leftByNumber = new LinkedHashMap<>();
        private final Map<String, Money> usedBySheet = new LinkedHashMap<>();
        private Money declared = Money.ZERO;
        private Money excluded = Money.ZERO;
        private Money red = Money.ZERO;

        Count(InvoiceRules rules, boolean gross) {
            this.rules = rules;
            this.gross = gross;
        }

        void leaveOut(CountableInvoice invoice, Money amount, InvoiceChecks.Objection why) {
            InvoiceRule rule = rules.rule(why.check());
            declared = declared.plus(invoice.amount(gross));
            excluded = excluded.plus(amount);
            leftOut.add(new LeftOut(invoice, amount, rule.id(), rule.article(), why.reason()));
        }

        void blue(CountableInvoice invoice, String costCategory) {
            Money amount = invoice.amount(gross);
            Money used = usedOf(invoice, amount);
            Money free = amount.minus(used);
            if (used.isPositive()) {
                leaveOut(invoice, used, InvoiceChecks.used(invoice, used, free));
            } else {
                declared = declared.plus(amount);
            }
            if (free.isPositive()) {
                counted.put(invoice.id(), new Counted(invoice, free, costCategory));
                leftByNumber.merge(invoice.number(), free, Money::plus);
            }
        }

        /** What others counted of an invoice is taken off its lines one after the other, and once altogether. */
        private Money usedOf(CountableInvoice invoice, Money amount) {
            Money left = usedBySheet.getOrDefault(invoice.sheet(), invoice.use().usedElsewhere());
            Money used = left.min(amount);
            usedBySheet.put(invoice.sheet(), left.minus(used));
            return used;
        }

        /** A red invoice takes away from the blue one it cancels, at most what counted of that one. */
        void red(CountableInvoice invoice) {
            String of = invoice.use().redOf();
            Money left = of == null ? null : leftByNumber.get(of);
            if (of == null || left == null || !left.isPositive()) {
                InvoiceRule rule = rules.rule(Check.RED);
                Words reason = InvoiceChecks.redWithoutBlue(of);
                leftOut.add(new LeftOut(invoice, invoice.amount(gross), rule.id(), rule.article(), reason));
                return;
            }
            Money taken = invoice.amount(gross).min(left);
            leftByNumber.put(of, left.minus(taken));
            red = red.plus(taken);
            counted.put(invoice.id(), new Counted(invoice, Money.ZERO.minus(taken), "RED"));
        }

        InvoiceCount done() {
            Money base = declared.minus(excluded).minus(red);
            return new InvoiceCount(declared, excluded, red, base, leftOut, List.copyOf(counted.values()));
        }
    }
}
