package org.fundcase.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.CountableInvoice;
import org.fundcase.schemes.InvoiceCount;
import org.fundcase.schemes.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a project may receive by what was really spent, for the room that accepts it: by the rule, the scheme version and the
 * round's parameters that it was awarded by.
 */
@Component
public class ActualAmounts {

    /**
     * A line of an invoice.
     *
     * @param later whether it came with the application for acceptance
     * @param red whether it is a red invoice (红字)
     * @param redOf the invoice that a red one cancels; null otherwise
     * @param counted what of it counts for the amount
     * @param why it does not count; says nothing where it does
     */
    public record Line(
            String id,
            String number,
            @Nullable LocalDate issuedOn,
            String goods,
            Money amount,
            boolean later,
            boolean red,
            @Nullable String redOf,
            Money counted,
            Words why) {}

    /**
     * An amount with what it rests on.
     *
     * @param base what counts of the invoices, or what is stated where no invoices count
     * @param bound what the rule yields at most; zero where it yields nothing
     * @param why nothing is computed; says nothing where something is
     * @param isByInvestment whether the bound follows what was spent at all
     */
    public record Amount(List<Line> lines, Money base, Money bound, Words why, String clause, boolean isByInvestment) {}

    private final GrantCases cases;
    private final Dossiers dossiers;
    private final CollectInvoices invoices;
    private final BoundOfCase bounds;

    ActualAmounts(GrantCases cases, Dossiers dossiers, CollectInvoices invoices, BoundOfCase bounds) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.invoices = invoices;
        this.bounds = bounds;
    }

    /** As it was applied for, by the papers of the application alone. */
    public Amount applied(UUID caseId) {
        Dossier dossier = dossiers.of(cases.get(caseId));
        return amount(dossier, dossier.grantCase().contents().statedBase(), invoices.of(dossier), null);
    }

    /**
     * As it was carried out.
     *
     * @param left ids of lines that do not count: not used, replaced, reversed
     * @param spent what was spent in all; null while not known
     */
    public Amount actual(UUID caseId, Set<String> left, @Nullable Money spent) {
        Dossier dossier = dossiers.completed(cases.get(caseId));
        Money stated = dossier.grantCase().contents().statedBase();
        Set<String> before = lines(dossiers.of(dossier.grantCase()));
        List<CountableInvoice> all = invoices.of(dossier);
        List<CountableInvoice> counting =
                all.stream().filter(line -> !left.contains(line.id())).toList();
        Money lower = stated == null || spent == null ? stated : stated.min(spent);
        Amount known = amount(dossier, lower, counting, null);
        Amount every = amount(dossier, lower, all, before);
        Map<String, Line> counted = new HashMap<>();
        known.lines().forEach(line -> counted.put(line.id(), line));
        List<Line> lines = every.lines().stream()
                .map(line -> left.contains(line.id()) ? leftOut(line) : counted(line, counted))
                .toList();
        return new Amount(lines, known.base(), known.bound(), known.why(), known.clause(), known.isByInvestment());
    }

    private Set<String> lines(Dossier dossier) {
        return invoices.of(dossier).stream().map(CountableInvoice::id).collect(Collectors.toSet());
    }

    private static Line leftOut(Line line) {
        return with(line, Money.ZERO, Words.NONE);
    }

    private static Line counted(Line line, Map<String, Line> counted) {
        Line known = counted.get(line.id());
        return known == null ? line : with(line, known.counted(), known.why());
    }

    private static Line with(Line line, Money counted, Words why) {
        return new Line(
                line.id(),
                line.number(),
                line.issuedOn(),
                line.goods(),
                line.amount(),
                line.later(),
                line.red(),
                line.redOf(),
                counted,
                why);
    }

    /** @param before the lines that were there with the application; null to call none later */
    private Amount amount(
            Dossier dossier, @Nullable Money stated, List<CountableInvoice> counting, @Nullable Set<String> before) {
        AmountVerdict verdict = bounds.of(dossier, stated, counting);
        InvoiceCount count = verdict.invoices();
        boolean gross = dossier.round().parameters().textOr("vat", "NET").equals("GROSS");
        List<Line> lines = counting.stream()
                .map(line -> new Line(
                        line.id(),
                        line.number(),
                        line.issueDate(),
                        line.goodsName(),
                        gross ? line.withTax() : line.withoutTax(),
                        before != null && !before.contains(line.id()),
                        line.isRed(),
                        line.use().redOf(),
                        counted(count, line),
                        why(count, line)))
                .toList();
        Item.Base base = dossier.item().base();
        boolean byInvoices = base != null && base.from() != Item.BaseFrom.STATED;
        Money measured = byInvoices ? count.base() : stated == null ? Money.ZERO : stated;
        Money bound = verdict instanceof AmountVerdict.Computed computed ? computed.amount() : Money.ZERO;
        Words why = verdict instanceof AmountVerdict.NotComputed none ? none.reason() : Words.NONE;
        boolean byInvestment = base != null && base.parts() == null;
        return new Amount(lines, measured, bound, why, verdict.terms().clause(), byInvestment);
    }

    private static Money counted(InvoiceCount count, CountableInvoice line) {
        return count.counted().stream()
                .filter(one -> one.invoice().id().equals(line.id()))
                .map(InvoiceCount.Counted::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Words why(InvoiceCount count, CountableInvoice line) {
        return count.leftOut().stream()
                .filter(one -> one.invoice().id().equals(line.id()))
                .map(InvoiceCount.LeftOut::reason)
                .findFirst()
                .orElse(Words.NONE);
    }
}
