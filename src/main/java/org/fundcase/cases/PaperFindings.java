package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.CREDIT_CODE;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_NAME;
import static org.fundcase.documents.reading.FieldNames.HOLDER;
import static org.fundcase.documents.reading.FieldNames.LEGAL_REPRESENTATIVE;
import static org.fundcase.documents.reading.FieldNames.NAME;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.reading.Check;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Words;

/** What one paper shows: its own form, and whether it agrees with the register. */
final class PaperFindings {

    /** A value that a paper and the register must have alike. */
    private record Registered(String field, Words label, String value) {}

    private PaperFindings() {}

    static List<Finding> ofForm(DocumentDetail detail) {
        List<Finding> findings = new ArrayList<>();
        detail.checks().forEach(check -> findings.add(of(check, detail)));
        if (detail.doubtful() > 0) {
            findings.add(Finding.of(
                    detail.document().id(),
                    "doubtful",
                    Severity.DOUBTFUL,
                    Words.of("有存疑的要素"),
                    Words.of("{0} 个要素读得不确定，请对照原件核对。", detail.doubtful())));
        }
        return findings;
    }

    static List<Finding> againstRegister(DocumentDetail detail, Enterprise enterprise) {
        return registered(detail, enterprise).stream()
                .map(value -> compared(detail, value))
                .toList();
    }

    private static List<Registered> registered(DocumentDetail detail, Enterprise enterprise) {
        if (detail.isA(DocumentKind.CERTIFICATE)) {
            return List.of(new Registered(HOLDER, Words.of("持证单位"), enterprise.name()));
        }
        if (detail.isA(DocumentKind.CREDIT_REPORT)) {
            return List.of(new Registered(
                    CREDIT_CODE, Words.of("统一社会信用代码"), enterprise.creditCode().value()));
        }
        if (detail.isA(DocumentKind.AUDIT_REPORT)) {
            return List.of(new Registered(ENTERPRISE_NAME, Words.of("被审计单位"), enterprise.name()));
        }
        if (!detail.isA(DocumentKind.BUSINESS_LICENCE)) {
            return List.of();
        }
        return List.of(
                new Registered(
                        CREDIT_CODE,
                        Words.of("统一社会信用代码"),
                        enterprise.creditCode().value()),
                new Registered(NAME, Words.of("名称"), enterprise.name()),
                new Registered(
                        LEGAL_REPRESENTATIVE,
                        Words.of("法定代表人"),
                        enterprise.profile().legalRepresentative()));
    }

    private static Finding compared(DocumentDetail detail, Registered registered) {
        String read = detail.value(registered.field());
        boolean same = squeezed(read).equals(squeezed(registered.value()));
        Severity severity = same ? Severity.PASSED : read.isEmpty() ? Severity.DOUBTFUL : Severity.BAD;
        return Finding.of(
                        detail.document().id(),
                        registered.field(),
                        severity,
                        Words.of(same ? "{0}一致" : "{0}与企业信息不一致", registered.label()),
                        same ? Words.of("材料上的{0}与企业信息一致。", registered.label()) : differing(detail, registered, read))
                .at(place(detail, registered.field()));
    }

    private static Words differing(DocumentDetail detail, Registered registered, String read) {
        Words differing = Words.of(
                "“{0}”上的{1}是“{2}”，企业信息里是“{3}”。",
                detail.document().fileName(), registered.label(), read, registered.value());
        return Words.of("{0}请核对材料，或改企业信息。", differing);
    }

    private static Finding of(Check check, DocumentDetail detail) {
        return new Finding(
                detail.document().id() + "/" + check.rule(),
                check.passed() ? Severity.PASSED : Severity.DOUBTFUL,
                Words.of(check.passed() ? "票面检查通过" : "票面检查有出入"),
                check.message(),
                check.rule(),
                "",
                check.fields().isEmpty()
                        ? Place.of(detail.document().id())
                        : place(detail, check.fields().get(0)),
                null);
    }

    static Place place(DocumentDetail detail, String field) {
        Integer page = detail.field(field).map(found -> found.page()).orElse(null);
        return new Place(detail.document().id(), page, field, null);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
