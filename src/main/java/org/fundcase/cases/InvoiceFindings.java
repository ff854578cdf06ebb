package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.BUYER_TAX_ID;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.kernel.CreditCode;
import org.springframework.stereotype.Component;

/** Whose an invoice is, where else it was used, and what cancels it. */
@Component
class InvoiceFindings {

    private final InvoiceLedger ledger;
    private final CaseRows rows;

    InvoiceFindings(InvoiceLedger ledger, CaseRows rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    static Finding buyer(DocumentDetail detail, Dossier dossier) {
        UUID document = detail.document().id();
        String buyer = detail.value(BUYER_TAX_ID);
        CreditCode own = dossier.enterprise().creditCode();
        if (CreditCode.isValid(buyer) && CreditCode.parse(buyer).equals(own)) {
            return Finding.of(document, "buyer", Severity.PASSED, "购买方是本单位", "购买方代码与企业信息一致。");
        }
        String reason = buyer.isEmpty()
                ? "没有读出购买方的信用代码，核对之前不计入投资。"
                : "这张发票的购买方代码是“" + buyer + "”，本单位是 " + own.value() + "，不计入投资。";
        return Finding.of(document, "buyer", Severity.BAD, buyer.isEmpty() ? "购买方没有读出" : "购买方不是本单位", reason)
                .under(dossier.scheme().buyerClause());
    }

    /** The same invoice again, in another form in this case or in another case. */
    List<Finding> usedTwice(Dossier dossier) {
        UUID id = dossier.grantCase().id();
        Map<String, InvoiceLedger.Entry> mine = ledger.ofCase(id).stream()
                .collect(Collectors.toMap(InvoiceLedger.Entry::key, Function.identity(), (one, other) -> one));
        return ledger.sameInvoices(id).stream()
                .map(other -> other.caseId().equals(id)
                        ? otherForm(other, mine)
                        : otherCase(other, mine).under(dossier.scheme().usedInvoiceClause()))
                .toList();
    }

    List<Finding> red(Dossier dossier) {
        String clause = dossier.scheme().redInvoiceClause();
        return ledger.redInvoices(dossier.grantCase().id()).stream()
                .map(red -> new Finding(
                        "red/" + red.documentId(),
                        Severity.BAD,
                        "发票已被红字发票冲销",
                        "红字发票 " + red.key() + "（" + red.total() + " 元）冲销了发票 " + red.redOf() + "，从投资中减去。",
                        "invoice.red",
                        clause,
                        Place.of(red.documentId()),
                        null))
                .toList();
    }

    private static Finding otherForm(InvoiceLedger.Entry other, Map<String, InvoiceLedger.Entry> mine) {
        return new Finding(
                key(other, mine),
                Severity.PASSED,
                "同一发票的另一种格式",
                "发票 " + other.key() + " 在本案以两种格式上传，只计一次。",
                "invoice.same",
                "",
                Place.of(document(other, mine)),
                null);
    }

    private Finding otherCase(InvoiceLedger.Entry other, Map<String, InvoiceLedger.Entry> mine) {
        String where = rows.find(other.caseId()).map(GrantCase::label).orElse("另一案件");
        return new Finding(
                key(other, mine),
                Severity.BAD,
                "一张发票已在其他案件使用",
                "发票 " + other.key() + " 也用于 " + where + "，该案已计入 " + other.counted() + " 元，本案只能计入余下部分。",
                "invoice.same",
                "",
                new Place(document(other, mine), null, null, other.caseId()),
                null);
    }

    private static String key(InvoiceLedger.Entry other, Map<String, InvoiceLedger.Entry> mine) {
        return "same/" + other.documentId() + "/" + document(other, mine);
    }

    private static UUID document(InvoiceLedger.Entry other, Map<String, InvoiceLedger.Entry> mine) {
        return mine.getOrDefault(other.key(), other).documentId();
    }
}
