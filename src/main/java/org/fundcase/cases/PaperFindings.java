package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.CREDIT_CODE;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_NAME;
import static org.fundcase.documents.reading.FieldNames.HOLDER;
import static org.fundcase.documents.reading.FieldNames.LEGAL_REPRESENTATIVE;
import static org.fundcase.documents.reading.FieldNames.NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
            return List.of(code(enterprise));
        }
        if (detail.isA(DocumentKind.AUDIT_REPORT)) {
            return List.of(new Registered(ENTERPRISE_NAME, Words.of("被审计单位"), enterprise.name()));
        }
        if (detail.isA(DocumentKind.COMMITMENT_LETTER)) {
            return letter(detail, enterprise);
        }
        return detail.isA(DocumentKind.BUSINESS_LICENCE)
                ? List.of(
                        code(enterprise),
                        new Registered(NAME, Words.of("名称"), enterprise.name()),
                        representative(enterprise))
                : List.of();
    }

    /** A letter has to name the enterprise; code and representative it often leaves out or has in handwriting. */
    private static List<Registered> letter(DocumentDetail letter, Enterprise enterprise) {
        return Stream.of(
                        new Registered(ENTERPRISE_NAME, Words.of("承诺单位"), enterprise.name()),
                        code(enterprise),
                        representative(enterprise))
                .filter(value -> value.field().equals(ENTERPRISE_NAME)
                        || !letter.value(value.field()).isEmpty())
                .toList();
    }

    private static Registered code(Enterprise enterprise) {
        return new Registered(
                CREDIT_CODE, Words.of("统一社会信用代码"), enterprise.creditCode().value());
    }

    private static Registered representative(Enterprise enterprise) {
        return new Registered(
                LEGAL_REPRESENTATIVE, Words.of("法定代表人"), enterprise.profile().legalRepresentative());
    }

    private static Finding compared(DocumentDetail detail, Registered registered) {
        String read = detail.value(registered.field());
        boolean same = Names.alike(read).equals(Names.alike(registered.value()));
        Severity severity = same ? Severity.PASSED : read.isEmpty() ? Severity.DOUBTFUL : Severity.BAD;
        Words reason =
                switch (severity) {
                    case PASSED -> Words.of("材料上的{0}与企业信息一致。", registered.label());
                    case BAD -> differing(detail, registered, read);
                    case DOUBTFUL, UNKNOWN -> missing(detail, registered);
                };
        return Finding.of(detail.document().id(), registered.field(), severity, title(severity, registered), reason)
                .at(place(detail, registered.field()));
    }

    private static Words title(Severity severity, Registered registered) {
        return switch (severity) {
            case PASSED -> Words.of("{0}一致", registered.label());
            case BAD -> Words.of("{0}与企业信息不一致", registered.label());
            case DOUBTFUL, UNKNOWN -> Words.of("{0}没有读出", registered.label());
        };
    }

    private static Words missing(DocumentDetail detail, Registered registered) {
        return Words.of(
                "“{0}”上的{1}没有读出，企业信息里是“{2}”。请对照原件核对。",
                detail.document().fileName(), registered.label(), registered.value());
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
}
