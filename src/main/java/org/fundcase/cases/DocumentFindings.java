package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.BUYER_TAX_ID;
import static org.fundcase.documents.reading.FieldNames.CREDIT_CODE;
import static org.fundcase.documents.reading.FieldNames.HOLDER;
import static org.fundcase.documents.reading.FieldNames.LEGAL_REPRESENTATIVE;
import static org.fundcase.documents.reading.FieldNames.NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.Check;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.CreditCode;
import org.fundcase.schemes.Slot;
import org.springframework.stereotype.Component;

/** What the documents of a case show, compared with each other, with the register and with other cases. */
@Component
class DocumentFindings {

    private static final Map<String, DocumentKind> KIND_OF_SLOT = Map.of(
            "licence", DocumentKind.BUSINESS_LICENCE,
            "commitment", DocumentKind.COMMITMENT_LETTER,
            "certificate", DocumentKind.CERTIFICATE,
            "invoice", DocumentKind.INVOICE);

    private final InvoiceLedger ledger;
    private final CaseRows rows;

    DocumentFindings(InvoiceLedger ledger, CaseRows rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    List<Finding> of(AssessCase.Scene scene) {
        List<Finding> findings = new ArrayList<>(missing(scene));
        for (DocumentDetail detail : scene.documents()) {
            findings.addAll(about(detail, scene));
        }
        findings.addAll(sameInvoices(scene));
        findings.addAll(redInvoices(scene));
        return findings;
    }

    private static List<Finding> missing(AssessCase.Scene scene) {
        return scene.scheme().slots(scene.item()).stream()
                .filter(Slot::required)
                .filter(slot -> scene.documents().stream()
                        .noneMatch(detail -> detail.document().slot().equals(slot.key())))
                .map(slot -> new Finding(
                        "missing/" + slot.key(),
                        Severity.BAD,
                        "缺少" + slot.label().zh(),
                        "还没有上传" + slot.label().zh() + "。" + slot.help().zh() + "。",
                        "document.missing",
                        slot.clause(),
                        Place.NONE,
                        null))
                .toList();
    }

    private static List<Finding> about(DocumentDetail detail, AssessCase.Scene scene) {
        StoredDocument document = detail.document();
        return switch (document.reading()) {
            case PENDING -> List.of(finding(detail, "pending", Severity.UNKNOWN, "正在读取", "还没有读完，读完后自动检查。"));
            case FAILED, UNSUPPORTED ->
                List.of(finding(
                        detail,
                        "unread",
                        Severity.DOUBTFUL,
                        "没读出（人工看）",
                        "“" + document.fileName() + "”没有读出内容，由人工查看。"
                                + (document.readingNote() == null ? "" : document.readingNote())));
            case READ -> read(detail, scene);
        };
    }

    private static List<Finding> read(DocumentDetail detail, AssessCase.Scene scene) {
        List<Finding> findings = new ArrayList<>();
        detail.checks().forEach(check -> findings.add(of(check, detail)));
        wrongKind(detail, scene, findings);
        if (detail.isA(DocumentKind.INVOICE)) {
            buyer(detail, scene, findings);
        }
        if (detail.isA(DocumentKind.BUSINESS_LICENCE)) {
            String name = scene.enterprise().name();
            compare(
                    detail,
                    CREDIT_CODE,
                    "统一社会信用代码",
                    scene.enterprise().creditCode().value(),
                    findings);
            compare(detail, NAME, "名称", name, findings);
            compare(
                    detail,
                    LEGAL_REPRESENTATIVE,
                    "法定代表人",
                    scene.enterprise().profile().legalRepresentative(),
                    findings);
        }
        if (detail.isA(DocumentKind.CERTIFICATE)) {
            compare(detail, HOLDER, "持证单位", scene.enterprise().name(), findings);
        }
        if (detail.doubtful() > 0) {
            findings.add(
                    finding(detail, "doubtful", Severity.DOUBTFUL, "有存疑的要素", detail.doubtful() + " 个要素读得不确定，请对照原件核对。"));
        }
        return findings;
    }

    private static void wrongKind(DocumentDetail detail, AssessCase.Scene scene, List<Finding> findings) {
        scene.scheme().slots(scene.item()).stream()
                .filter(slot -> slot.key().equals(detail.document().slot()))
                .filter(slot -> KIND_OF_SLOT.containsKey(slot.document()))
                .filter(slot -> !detail.isA(KIND_OF_SLOT.getOrDefault(slot.document(), DocumentKind.OTHER)))
                .forEach(slot -> findings.add(finding(
                        detail,
                        "kind",
                        Severity.BAD,
                        "不像是" + slot.label().zh(),
                        "“" + detail.document().fileName() + "”看起来不是"
                                + slot.label().zh() + "。请核对是否传错了位置。")));
    }

    private static void buyer(DocumentDetail detail, AssessCase.Scene scene, List<Finding> findings) {
        String buyer = detail.value(BUYER_TAX_ID);
        String own = scene.enterprise().creditCode().value();
        boolean isOwn =
                CreditCode.isValid(buyer) && CreditCode.parse(buyer).value().equals(own);
        findings.add(finding(
                detail,
                "buyer",
                isOwn ? Severity.PASSED : Severity.BAD,
                isOwn ? "购买方是本单位" : "购买方不是本单位",
                isOwn ? "购买方代码与企业信息一致。" : "这张发票的购买方代码是“" + buyer + "”，本单位是 " + own + "，不计入投资。"));
    }

    private static void compare(
            DocumentDetail detail, String field, String label, String registered, List<Finding> findings) {
        String read = detail.value(field);
        boolean same = read.replaceAll("\\s", "").equals(registered.replaceAll("\\s", ""));
        Severity severity = same ? Severity.PASSED : read.isEmpty() ? Severity.DOUBTFUL : Severity.BAD;
        findings.add(new Finding(
                detail.document().id() + "/" + field,
                severity,
                same ? label + "一致" : label + "与企业信息不一致",
                same
                        ? "材料上的" + label + "与企业信息一致。"
                        : "“" + detail.document().fileName() + "”上的" + label + "是“" + read + "”，企业信息里是“" + registered
                                + "”。",
                "document." + field,
                "",
                new Place(
                        detail.document().id(),
                        detail.field(field).map(found -> found.page()).orElse(null),
                        field,
                        null),
                null));
    }

    private List<Finding> sameInvoices(AssessCase.Scene scene) {
        UUID id = scene.grantCase().id();
        Map<String, InvoiceLedger.Entry> mine = ledger.ofCase(id).stream()
                .collect(Collectors.toMap(InvoiceLedger.Entry::key, Function.identity(), (one, other) -> one));
        return ledger.sameInvoices(id).stream()
                .map(other -> duplicate(other, mine, id))
                .toList();
    }

    private Finding duplicate(InvoiceLedger.Entry other, Map<String, InvoiceLedger.Entry> mine, UUID id) {
        UUID document = mine.containsKey(other.key()) ? mine.get(other.key()).documentId() : other.documentId();
        boolean inThisCase = other.caseId().equals(id);
        String where = rows.find(other.caseId()).map(GrantCase::label).orElse("另一案件");
        return new Finding(
                "same/" + other.documentId() + "/" + document,
                inThisCase ? Severity.PASSED : Severity.BAD,
                inThisCase ? "同一发票的另一种格式" : "一张发票已在其他案件使用",
                inThisCase
                        ? "发票 " + other.key() + " 在本案以两种格式上传，只计一次。"
                        : "发票 " + other.key() + " 也用于 " + where + "，该案已计入 " + other.counted() + " 元，本案只能计入余下部分。",
                "invoice.same",
                "第七条",
                new Place(document, null, null, inThisCase ? null : other.caseId()),
                null);
    }

    private List<Finding> redInvoices(AssessCase.Scene scene) {
        return ledger.redInvoices(scene.grantCase().id()).stream()
                .map(red -> new Finding(
                        "red/" + red.documentId(),
                        Severity.BAD,
                        "发票已被红字发票冲销",
                        "红字发票 " + red.key() + "（" + red.total() + " 元）冲销了发票 " + red.redOf() + "，从投资中减去。",
                        "invoice.red",
                        "第六条",
                        Place.of(red.documentId()),
                        null))
                .toList();
    }

    private static Finding of(Check check, DocumentDetail detail) {
        return new Finding(
                detail.document().id() + "/" + check.rule(),
                check.passed() ? Severity.PASSED : Severity.DOUBTFUL,
                check.passed() ? "票面检查通过" : "票面检查有出入",
                check.message(),
                check.rule(),
                "",
                new Place(
                        detail.document().id(),
                        null,
                        check.fields().isEmpty() ? null : check.fields().get(0),
                        null),
                null);
    }

    private static Finding finding(DocumentDetail detail, String rule, Severity severity, String title, String reason) {
        return new Finding(
                detail.document().id() + "/" + rule,
                severity,
                title,
                reason,
                "document." + rule,
                "",
                Place.of(detail.document().id()),
                null);
    }
}
