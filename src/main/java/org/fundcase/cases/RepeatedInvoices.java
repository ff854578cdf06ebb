package org.fundcase.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.documents.StoredDocument;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/**
 * The same invoice again: in several copies in this case, or in another case. Each invoice and other case is told once,
 * however many copies there are. What was never handed in is nobody's business and is not told.
 */
@Component
class RepeatedInvoices {

    private record Shared(String invoice, UUID otherCase) {}

    private final CaseRows rows;

    RepeatedInvoices(CaseRows rows) {
        this.rows = rows;
    }

    List<Finding> of(Dossier dossier) {
        UUID id = dossier.grantCase().id();
        Map<String, List<StoredDocument>> mine = mine(dossier);
        List<Finding> findings = new ArrayList<>();
        mine.forEach((invoice, copies) -> {
            if (copies.size() > 1) {
                findings.add(copies(invoice, copies));
            }
        });
        dossier.invoices().same().stream()
                .filter(other -> !other.caseId().equals(id) && mine.containsKey(other.key()))
                .collect(Collectors.groupingBy(
                        other -> new Shared(other.key(), other.caseId()), LinkedHashMap::new, Collectors.toList()))
                .forEach((shared, entries) -> otherCase(shared, entries, dossier)
                        .map(finding -> finding.at(place(mine, shared))
                                .under(dossier.scheme().usedInvoiceClause()))
                        .ifPresent(findings::add));
        return findings;
    }

    /** The documents of each invoice, in the order of the dossier. */
    private Map<String, List<StoredDocument>> mine(Dossier dossier) {
        Map<UUID, String> keys = dossier.invoices().own().stream()
                .collect(Collectors.toMap(InvoiceLedger.Entry::documentId, InvoiceLedger.Entry::key));
        return dossier.documents().stream()
                .filter(detail -> !dossier.isSale(detail))
                .map(DocumentDetail::document)
                .filter(document -> keys.containsKey(document.id()))
                .collect(Collectors.groupingBy(
                        document -> String.valueOf(keys.get(document.id())), LinkedHashMap::new, Collectors.toList()));
    }

    private static Finding copies(String invoice, List<StoredDocument> copies) {
        boolean sameFile =
                copies.stream().map(StoredDocument::sha256).distinct().count() == 1;
        Words times = copies.size() == 2
                ? Words.of("两")
                : new Words(" " + copies.size() + " ", String.valueOf(copies.size()));
        return new Finding(
                "same/" + invoice,
                Severity.PASSED,
                sameFile ? Words.of("同一份文件上传了{0}次", times) : Words.of("同一发票的另一种格式"),
                Words.of(sameFile ? "发票 {0} 的同一份文件在本案上传了{1}次，只计一次。" : "发票 {0} 在本案以{1}种格式上传，只计一次。", invoice, times),
                "invoice.same",
                "",
                Place.of(copies.get(0).id()),
                null);
    }

    /** Empty for a draft, and for an application of the same enterprise that ended and so counts nothing. */
    private Optional<Finding> otherCase(Shared shared, List<InvoiceLedger.Entry> entries, Dossier dossier) {
        return rows.find(shared.otherCase())
                .filter(other -> other.submittedAt() != null)
                .filter(other -> !other.state().isEnded()
                        || !other.enterpriseId().equals(dossier.enterprise().id()))
                .map(other -> other.state().isEnded() ? ended(shared, other) : counted(shared, other, entries));
    }

    private static Finding counted(Shared shared, GrantCase other, List<InvoiceLedger.Entry> entries) {
        Money counted = entries.stream().map(InvoiceLedger.Entry::counted).reduce(Money.ZERO, Money::plus);
        Words reason = Words.of("发票 {0} 也用于 {1}，该案已计入 {2} 元，本案只能计入余下部分。", shared.invoice(), other.label(), counted);
        return finding(shared, Severity.BAD, Words.of("一张发票已在其他案件使用"), reason);
    }

    private static Finding ended(Shared shared, GrantCase other) {
        Words reason = Words.of("发票 {0} 也曾用于 {1}（另一家单位的申报，已经结束），没有在那里计入。请核对发票是谁的。", shared.invoice(), other.label());
        return finding(shared, Severity.DOUBTFUL, Words.of("一张发票曾在其他案件使用"), reason);
    }

    private static Finding finding(Shared shared, Severity severity, Words title, Words reason) {
        String key = "same/" + shared.invoice() + "/" + shared.otherCase();
        return new Finding(key, severity, title, reason, "invoice.same", "", Place.NONE, null);
    }

    private static Place place(Map<String, List<StoredDocument>> mine, Shared shared) {
        List<StoredDocument> copies = mine.getOrDefault(shared.invoice(), List.of());
        return new Place(copies.isEmpty() ? null : copies.get(0).id(), null, null, shared.otherCase());
    }
}
