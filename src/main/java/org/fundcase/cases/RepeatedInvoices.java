package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.BUYER_TAX_ID;

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
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The same invoice again: in several copies in this case, or in another case. Each invoice and other case is told once,
 * however many copies there are. What was never handed in is nobody's business and is not told.
 */
@Component
class RepeatedInvoices {

    private record Shared(String invoice, UUID otherCase) {}

    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;

    RepeatedInvoices(CaseRows rows, Rounds rounds, Schemes schemes) {
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    List<Finding> of(Dossier dossier) {
        UUID id = dossier.grantCase().id();
        Map<String, List<DocumentDetail>> mine = mine(dossier);
        List<Finding> findings = new ArrayList<>();
        mine.forEach((invoice, copies) -> {
            if (copies.size() > 1) {
                findings.add(copies(
                        invoice, copies.stream().map(DocumentDetail::document).toList()));
            }
        });
        dossier.invoices().same().stream()
                .filter(other -> !other.caseId().equals(id) && mine.containsKey(other.key()))
                // That it is somebody else's is told already, and says it all.
                .filter(other -> !isForeign(mine.get(other.key()), dossier))
                .collect(Collectors.groupingBy(
                        other -> new Shared(other.key(), other.caseId()), LinkedHashMap::new, Collectors.toList()))
                .forEach((shared, entries) -> otherCase(
                                shared, entries, dossier, isOwn(mine.get(shared.invoice()), dossier))
                        .map(finding -> finding.at(place(mine, shared, dossier))
                                .under(dossier.scheme().usedInvoiceClause()))
                        .ifPresent(findings::add));
        return findings;
    }

    /** The documents of each invoice, in the order of the dossier. */
    private Map<String, List<DocumentDetail>> mine(Dossier dossier) {
        Map<UUID, String> keys = dossier.invoices().own().stream()
                .collect(Collectors.toMap(InvoiceLedger.Entry::documentId, InvoiceLedger.Entry::key));
        return dossier.documents().stream()
                .filter(dossier::isPurchase)
                .filter(detail -> keys.containsKey(detail.document().id()))
                .collect(Collectors.groupingBy(
                        detail -> String.valueOf(keys.get(detail.document().id())),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static boolean isOwn(@Nullable List<DocumentDetail> copies, Dossier dossier) {
        return copies != null
                && copies.stream()
                        .anyMatch(detail -> dossier.enterprise().creditCode().isNamedBy(detail.value(BUYER_TAX_ID)));
    }

    /** Somebody else's, and not only one whose buyer could not be read. */
    private static boolean isForeign(@Nullable List<DocumentDetail> copies, Dossier dossier) {
        return copies != null
                && !isOwn(copies, dossier)
                && copies.stream()
                        .noneMatch(detail -> detail.value(BUYER_TAX_ID).isEmpty());
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

    /** Empty for a draft, for what proves sales there, and for an application of the same enterprise that ended and so counts nothing. */
    private Optional<Finding> otherCase(
            Shared shared, List<InvoiceLedger.Entry> entries, Dossier dossier, boolean own) {
        Money counted = entries.stream().map(InvoiceLedger.Entry::counted).reduce(Money.ZERO, Money::plus);
        return rows.find(shared.otherCase())
                .filter(other -> other.submittedAt() != null)
                .filter(other -> entries.stream().anyMatch(entry -> isPurchase(entry, other)))
                .filter(other -> !other.state().isEnded()
                        || !other.enterpriseId().equals(dossier.enterprise().id()))
                .map(other -> own
                                && !counted.isPositive()
                                && !other.enterpriseId()
                                        .equals(dossier.enterprise().id())
                        ? strangers(shared, named(other, dossier))
                        : other.state().isEnded()
                                ? ended(shared, named(other, dossier))
                                : counted(shared, named(other, dossier), counted));
    }

    /** What another city has to do is not told in this one, not even its number. */
    private Words named(GrantCase other, Dossier dossier) {
        Words name = isOfCity(other, dossier) ? other.label() : Words.of("外市的一件申报");
        // Chinese stands apart from a number, and not from Chinese.
        return new Words((name.zh().matches("[A-Z0-9].*") ? " " : "") + name.zh(), " " + name.en());
    }

    private boolean isOfCity(GrantCase other, Dossier dossier) {
        return scheme(other).city().equals(dossier.scheme().city());
    }

    /** Whoever sold it may prove its sales with the invoice that proves a purchase here: these are two sides' claims. */
    private boolean isPurchase(InvoiceLedger.Entry entry, GrantCase other) {
        return scheme(other)
                .slot(entry.slot())
                .filter(slot -> slot.invoicesOf() == Side.SELLER)
                .isEmpty();
    }

    private Scheme scheme(GrantCase other) {
        return schemes.pinned(rounds.get(other.roundId()).deployment());
    }

    private static Finding counted(Shared shared, Words other, Money counted) {
        if (!counted.isPositive()) {
            Words told = Words.of("发票 {0} 也用于{1}，没有在那里计入金额。请核对同一张发票能不能用于两件申报。", shared.invoice(), other);
            return finding(shared, Severity.DOUBTFUL, Words.of("一张发票也在其他案件使用"), told);
        }
        Words reason = Words.of("发票 {0} 也用于{1}，该案已计入 {2} 元，本案只能计入余下部分。", shared.invoice(), other, counted);
        return finding(shared, Severity.BAD, Words.of("一张发票已在其他案件使用"), reason);
    }

    private static Finding ended(Shared shared, Words other) {
        Words reason = Words.of("发票 {0} 也曾用于{1}（另一家单位的申报，已经结束），没有在那里计入。请核对发票是谁的。", shared.invoice(), other);
        return finding(shared, Severity.DOUBTFUL, Words.of("一张发票曾在其他案件使用"), reason);
    }

    /** The buyer has done nothing wrong when somebody else hands its invoice in: the finding is that other case's. */
    private static Finding strangers(Shared shared, Words other) {
        Words reason = Words.of("发票 {0} 的购买方是本单位，却也交到了{1}（另一家单位的申报），在那里不计入。不是本单位的问题，不用改。", shared.invoice(), other);
        String key = "same/" + shared.invoice() + "/" + shared.otherCase();
        Words title = Words.of("另一家单位交了本单位的发票");
        return new Finding(key, Severity.PASSED, title, reason, "invoice.strangers", "", Place.NONE, null);
    }

    private static Finding finding(Shared shared, Severity severity, Words title, Words reason) {
        String key = "same/" + shared.invoice() + "/" + shared.otherCase();
        return new Finding(key, severity, title, reason, "invoice.same", "", Place.NONE, null);
    }

    private Place place(Map<String, List<DocumentDetail>> mine, Shared shared, Dossier dossier) {
        List<DocumentDetail> copies = mine.getOrDefault(shared.invoice(), List.of());
        UUID seen = rows.find(shared.otherCase())
                .filter(other -> isOfCity(other, dossier))
                .map(GrantCase::id)
                .orElse(null);
        return new Place(copies.isEmpty() ? null : copies.get(0).document().id(), null, null, seen);
    }
}
