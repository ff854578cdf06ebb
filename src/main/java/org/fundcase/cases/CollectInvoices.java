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
 * The invoices of a case as the amount sees them. One invoice in several forms counts once, by its best form; what
 * another case has counted of it is taken off.
 */
@Component
class CollectInvoices {

    private static final List<String> BEST_FORM = List.of("application/xml", "application/ofd", "application/pdf");

    /** What other cases have counted, as an enterprise may know it. */
    private record Elsewhere(List<InvoiceLedger.Entry> entries, UUID enterprise) {}

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
        Elsewhere elsewhere = new Elsewhere(counted, dossier.enterprise().id());
        return onceEach(dossier.documents(), mine).stream()
                .map(detail -> countable(detail, mine.get(detail.document().id()), elsewhere))
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

    private CountableInvoice countable(
            DocumentDetail detail, InvoiceLedger.@Nullable Entry entry, Elsewhere elsewhere) {
        Money total = Money.yuan(detail.value(TOTAL_WITH_TAX));
        String net = detail.value(AMOUNT_WITHOUT_TAX);
        String buyer = detail.value(BUYER_TAX_ID);
        String date = detail.value(ISSUE_DATE);
        return new CountableInvoice(
                detail.document().id().toString(),
                detail.value(INVOICE_NUMBER),
                date.isEmpty() ? null : LocalDate.parse(date),
                CreditCode.isValid(buyer) ? CreditCode.parse(buyer) : null,
                net.isEmpty() ? total : Money.yuan(new BigDecimal(net)),
                total,
                detail.lines().isEmpty() ? "" : detail.lines().get(0).name(),
                null,
                use(entry, elsewhere, total));
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
