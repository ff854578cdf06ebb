package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.ClassifyGoods;
import org.fundcase.schemes.CountableInvoice;
import org.fundcase.schemes.InvoiceCount;
import org.fundcase.schemes.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the invoices of a case out line by line: proposal, decision, and what counts. */
@Component
class ClassifiedInvoices {

    /** Red invoices take away from what counts; they are no cost of a category. */
    static final String RED = "RED";

    private final Dossiers dossiers;
    private final AssessCase assess;
    private final CollectInvoices collect;
    private final ClassifyGoods classify;

    ClassifiedInvoices(Dossiers dossiers, AssessCase assess, CollectInvoices collect, ClassifyGoods classify) {
        this.dossiers = dossiers;
        this.assess = assess;
        this.collect = collect;
        this.classify = classify;
    }

    ClassifiedCase of(GrantCase grantCase) {
        Dossier dossier = dossiers.of(grantCase);
        return of(dossier, assess.bound(dossier));
    }

    /** @param amount of the same dossier */
    ClassifiedCase of(Dossier dossier, AmountVerdict amount) {
        Map<String, LineDecision> decided = dossier.decisions();
        Map<String, List<CountableInvoice>> sheets = collect.of(dossier).stream()
                .collect(Collectors.groupingBy(CountableInvoice::sheet, LinkedHashMap::new, Collectors.toList()));
        Sorting sorting = new Sorting(dossier, amount.invoices(), decided);
        return new ClassifiedCase(
                dossier,
                sheets.values().stream().map(parts -> invoice(parts, sorting)).toList());
    }

    /** What the lines are looked up in. */
    private record Sorting(Dossier dossier, InvoiceCount count, Map<String, LineDecision> decided) {

        boolean gross() {
            return dossier.round()
                    .parameters()
                    .values()
                    .getOrDefault("vat", "NET")
                    .equals("GROSS");
        }

        DocumentDetail detail(UUID document) {
            return dossier.documents().stream()
                    .filter(one -> one.document().id().equals(document))
                    .findFirst()
                    .orElseThrow();
        }

        Money amount(CountableInvoice part) {
            return gross() ? part.withTax() : part.withoutTax();
        }

        Money counted(CountableInvoice part) {
            return count.counted().stream()
                    .filter(one -> one.invoice().id().equals(part.id()))
                    .map(InvoiceCount.Counted::amount)
                    .reduce(Money.ZERO, Money::plus);
        }

        ClassifiedInvoice.@Nullable Why why(CountableInvoice part) {
            return count.leftOut().stream()
                    .filter(one -> one.invoice().id().equals(part.id()))
                    .map(one -> new ClassifiedInvoice.Why(one.reason(), one.rule(), one.clause()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private ClassifiedInvoice invoice(List<CountableInvoice> parts, Sorting sorting) {
        CountableInvoice first = parts.get(0);
        UUID document = UUID.fromString(first.sheet());
        return new ClassifiedInvoice(
                document,
                first.number(),
                first.issueDate(),
                face(document, parts, sorting),
                first.isRed()
                        ? Money.ZERO
                        : InvoiceParts.of(sorting.detail(document)).trimmed(),
                parts.stream()
                        .filter(part -> part.use().unclear() == null
                                || sorting.amount(part).isPositive())
                        .map(part -> line(part, sorting))
                        .toList());
    }

    /** As printed, and where it is not printed what the lines come to. */
    private static Money face(UUID document, List<CountableInvoice> parts, Sorting sorting) {
        String printed = sorting.detail(document).value(sorting.gross() ? TOTAL_WITH_TAX : AMOUNT_WITHOUT_TAX);
        return printed.isEmpty()
                ? parts.stream().map(sorting::amount).reduce(Money.ZERO, Money::plus)
                : Money.yuan(printed);
    }

    private ClassifiedInvoice.Line line(CountableInvoice part, Sorting sorting) {
        Verdict verdict = classify.propose(sorting.dossier().scheme(), part.goodsName());
        boolean unclear = part.use().unclear() != null;
        String proposed = unclear ? "" : ClassifyGoods.category(verdict);
        LineDecision decision = sorting.decided().get(part.id());
        return new ClassifiedInvoice.Line(
                part.id(),
                part.number(),
                part.goodsName(),
                sorting.amount(part),
                unclear ? unclear(verdict, part.use().unclear()) : verdict,
                proposed,
                part.isRed() ? RED : decision != null && decision.category() != null ? decision.category() : proposed,
                decision,
                sorting.counted(part),
                sorting.why(part));
    }

    private static Verdict unclear(Verdict verdict, @Nullable Words why) {
        return new Verdict(
                verdict.rule(),
                verdict.clause(),
                Verdict.Outcome.UNKNOWN,
                why == null ? verdict.reason() : why,
                verdict.table(),
                0,
                Map.of());
    }
}
