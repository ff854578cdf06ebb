package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.BUYER_TAX_ID;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** Whose an invoice is, and what cancels it. */
@Component
class InvoiceFindings {

    private final CaseRows rows;

    InvoiceFindings(CaseRows rows) {
        this.rows = rows;
    }

    static Finding buyer(DocumentDetail detail, Dossier dossier) {
        UUID document = detail.document().id();
        String buyer = detail.value(BUYER_TAX_ID);
        CreditCode own = dossier.enterprise().creditCode();
        if (own.isNamedBy(buyer)) {
            return Finding.of(document, "buyer", Severity.PASSED, Words.of("购买方是本单位"), Words.of("购买方代码与企业信息一致。"));
        }
        Words title = Words.of(buyer.isEmpty() ? "购买方没有读出" : "购买方不是本单位");
        Words reason = buyer.isEmpty()
                ? Words.of("没有读出购买方的信用代码，核对之前不计入投资。")
                : Words.of("这张发票的购买方代码是“{0}”，本单位是 {1}，不计入投资。", buyer, own.value());
        return Finding.of(document, "buyer", Severity.BAD, title, reason)
                .under(dossier.scheme().buyerClause());
    }

    /**
     * Each red invoice once, however many copies of it there are; one in somebody's draft is not known yet. One that the
     * enterprise hands in itself is as it should be and taken off: a person looks, nothing is to be mended.
     */
    List<Finding> red(Dossier dossier) {
        UUID id = dossier.grantCase().id();
        List<InvoiceLedger.Entry> mine = dossier.invoices().own().stream()
                .filter(entry -> dossier.holds(entry.documentId()))
                .toList();
        Map<String, InvoiceLedger.Entry> once = dossier.invoices().red().stream()
                .filter(red -> mine.stream().anyMatch(blue -> blue.key().equals(red.redOf())))
                .filter(red -> red.caseId().equals(id) ? dossier.holds(red.documentId()) : isHandedIn(red.caseId()))
                .sorted(Comparator.comparing(
                                (InvoiceLedger.Entry red) -> !red.caseId().equals(id))
                        .thenComparing(InvoiceLedger.Entry::documentId))
                .collect(Collectors.toMap(
                        InvoiceLedger.Entry::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return once.values().stream()
                .map(red -> red(red, mine, once.values(), dossier))
                .toList();
    }

    private Finding red(
            InvoiceLedger.Entry red,
            List<InvoiceLedger.Entry> mine,
            Collection<InvoiceLedger.Entry> all,
            Dossier dossier) {
        UUID id = dossier.grantCase().id();
        boolean proper =
                red.caseId().equals(id) && !isCountedElsewhere(red, dossier) && !isMoreThanBlue(red, mine, all);
        Words told = Words.of(
                "红字发票 {0}（{1} 元）冲销了发票 {2}，从投资中减去。",
                red.key(), String.valueOf(red.total()), String.valueOf(red.redOf()));
        return new Finding(
                "red/" + red.key(),
                proper ? Severity.DOUBTFUL : Severity.BAD,
                Words.of("发票已被红字发票冲销"),
                told,
                "invoice.red",
                dossier.scheme().redInvoiceClause(),
                red.caseId().equals(id) ? Place.of(red.documentId()) : blue(red, mine),
                null);
    }

    private static boolean isCountedElsewhere(InvoiceLedger.Entry red, Dossier dossier) {
        return dossier.invoices().same().stream()
                .filter(other -> !other.caseId().equals(dossier.grantCase().id())
                        && other.key().equals(red.redOf()))
                .anyMatch(other -> other.counted().isPositive());
    }

    /** All red invoices of one blue invoice together cancel more than it was. */
    private static boolean isMoreThanBlue(
            InvoiceLedger.Entry red, List<InvoiceLedger.Entry> mine, Collection<InvoiceLedger.Entry> all) {
        Money cancelled = all.stream()
                .filter(other -> Objects.equals(other.redOf(), red.redOf()))
                .map(InvoiceLedger.Entry::total)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
        return mine.stream()
                .filter(blue -> blue.key().equals(red.redOf()))
                .map(InvoiceLedger.Entry::total)
                .filter(Objects::nonNull)
                .anyMatch(total -> total.plus(cancelled).isNegative());
    }

    private boolean isHandedIn(UUID caseId) {
        return rows.find(caseId).filter(other -> other.submittedAt() != null).isPresent();
    }

    /** The blue invoice where the red one is elsewhere: no page leads into another case. */
    private static Place blue(InvoiceLedger.Entry red, List<InvoiceLedger.Entry> mine) {
        return mine.stream()
                .filter(one -> one.key().equals(red.redOf()))
                .findFirst()
                .map(one -> Place.of(one.documentId()))
                .orElse(Place.NONE);
    }
}
