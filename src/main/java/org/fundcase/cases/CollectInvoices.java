package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.BUYER_TAX_ID;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.ISSUE_DATE;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.CountableInvoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The invoices of a case as the amount sees them, line by line. One invoice in several forms counts once, by its best form; what
 * another case has counted of it is taken off.
 */
@Component
class CollectInvoices {

    private static final List<String> BEST_FORM = List.of("application/xml", "application/ofd", "application/pdf");

    /**
     * What other cases have counted, as an enterprise may know it, and what officers decided about lines.
     *
     * @param decisions by the id of the countable line
     */
    private record Elsewhere(List<InvoiceLedger.Entry> entries, UUID enterprise, Map<String, LineDecision> decisions) {}

    private final CaseRows rows;

    CollectInvoices(CaseRows rows) {
        this.rows = rows;
    }

    List<CountableInvoice> of(Dossier dossier) {
        UUID id = dossier.grantCase().id();
        Map<UUID, InvoiceLedger.Entry> mine = dossier.invoices().own().stream()
                .filter(entry -> dossier.holds(entry.documentId()))
                .collect(Collectors.toMap(InvoiceLedger.Entry::documentId, Function.identity()));
        List<InvoiceLedger.Entry> counted = dossier.invoices().same().stream()
                .filter(entry -> !entry.caseId().equals(id) && entry.counted().isPositive())
                .toList();
        Elsewhere elsewhere = new Elsewhere(counted, dossier.enterprise().id(), dossier.decisions());
        List<DocumentDetail> bought =
                dossier.documents().stream().filter(dossier::isPurchase).toList();
        return onceEach(bought, mine).stream()
                .flatMap(detail -> countable(detail, mine.get(detail.document().id()), elsewhere).stream())
                .toList();
    }

    private static List<DocumentDetail> onceEach(List<DocumentDetail> documents, Map<UUID, InvoiceLedger.Entry> mine) {
        Map<String, DocumentDetail> byKey = new LinkedHashMap<>();
        documents.stream()
                .filter(detail -> detail.isA(DocumentKind.INVOICE))
                .filter(detail -> !detail.value(TOTAL_WITH_TAX).isEmpty())
                .sorted(Comparator.comparingInt(CollectInvoices::form))
                .forEach(detail -> byKey.putIfAbsent(key(detail, mine), detail));
        return List.copyOf(byKey.values());
    }

    private static String key(DocumentDetail detail, Map<UUID, InvoiceLedger.Entry> mine) {
        InvoiceLedger.Entry entry = mine.get(detail.document().id());
        return entry == null ? detail.document().id().toString() : entry.key();
    }

    private static int form(DocumentDetail detail) {
        int rank = BEST_FORM.indexOf(detail.document().mime());
        return rank < 0 ? BEST_FORM.size() : rank;
    }

    private List<CountableInvoice> countable(
            DocumentDetail detail, InvoiceLedger.@Nullable Entry entry, Elsewhere elsewhere) {
        Money total = Money.yuan(detail.value(TOTAL_WITH_TAX));
        CountableInvoice.Use use = use(entry, elsewhere, total);
        InvoiceParts split = use.red() || total.isNegative() ? red(detail, total) : InvoiceParts.of(detail);
        return split.parts().stream()
                .map(part -> countable(detail, part, split, use))
                .map(part -> decisions(elsewhere, part))
                .toList();
    }

    private static InvoiceParts red(DocumentDetail detail, Money total) {
        String net = detail.value(AMOUNT_WITHOUT_TAX);
        String name = detail.lines().isEmpty() ? "" : detail.lines().get(0).name();
        Money withoutTax = net.isEmpty() ? total : Money.yuan(new BigDecimal(net));
        return new InvoiceParts(List.of(new InvoiceParts.Part(1, name, withoutTax, total, null)), Money.ZERO);
    }

    private static CountableInvoice countable(
            DocumentDetail detail, InvoiceParts.Part part, InvoiceParts split, CountableInvoice.Use use) {
        String buyer = detail.value(BUYER_TAX_ID);
        String date = detail.value(ISSUE_DATE);
        String id = detail.document().id().toString();
        return new CountableInvoice(
                split.parts().size() == 1 ? id : id + "#" + part.line(),
                detail.value(INVOICE_NUMBER),
                date.isEmpty() ? null : LocalDate.parse(date),
                CreditCode.isValid(buyer) ? CreditCode.parse(buyer) : null,
                part.withoutTax(),
                part.withTax(),
                part.name(),
                null,
                new CountableInvoice.Use(
                        use.usedElsewhere(), use.usedWhere(), use.red(), use.redOf(), null, part.unclear()));
    }

    private static CountableInvoice decisions(Elsewhere elsewhere, CountableInvoice part) {
        LineDecision decision = elsewhere.decisions().get(part.id());
        return decision == null ? part : decision.on(part);
    }

    private CountableInvoice.Use use(InvoiceLedger.@Nullable Entry entry, Elsewhere elsewhere, Money total) {
        if (entry == null) {
            return new CountableInvoice.Use(Money.ZERO, null, total.isNegative(), null, null);
        }
        List<InvoiceLedger.Entry> same = elsewhere.entries().stream()
                .filter(other -> other.key().equals(entry.key()))
                .toList();
        Money used = same.stream().map(InvoiceLedger.Entry::counted).reduce(Money.ZERO, Money::plus);
        Words where = where(same, elsewhere.enterprise());
        return new CountableInvoice.Use(used, where.saysNothing() ? null : where, entry.red(), redOf(entry), null);
    }

    /** Names only applications of the enterprise itself; an officer finds the others among the findings. */
    private Words where(List<InvoiceLedger.Entry> same, UUID enterprise) {
        return Words.list(same.stream()
                .flatMap(other -> rows.find(other.caseId()).stream())
                .filter(other -> other.enterpriseId().equals(enterprise))
                .map(GrantCase::label)
                .distinct()
                .toList());
    }

    private static @Nullable String redOf(InvoiceLedger.Entry entry) {
        String key = entry.redOf();
        return key == null ? null : key.substring(key.indexOf('-') + 1);
    }
}
