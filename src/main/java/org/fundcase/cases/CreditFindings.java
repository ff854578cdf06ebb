package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.ON_ABNORMAL_LIST;
import static org.fundcase.documents.reading.FieldNames.ON_DISHONEST_LIST;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.DocumentField;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Words;

/** What a credit report says of the two lists; the officer's own query stays what counts. */
final class CreditFindings {

    private CreditFindings() {}

    static List<Finding> of(DocumentDetail report) {
        if (!report.isA(DocumentKind.CREDIT_REPORT)) {
            return List.of();
        }
        return Stream.of(
                        Map.entry(ON_ABNORMAL_LIST, Words.of("经营异常名录")),
                        Map.entry(ON_DISHONEST_LIST, Words.of("严重违法失信名单")))
                .map(list -> list(report, list.getKey(), list.getValue()))
                .toList();
    }

    private static Finding list(DocumentDetail report, String field, Words list) {
        boolean doubtful = report.field(field).map(DocumentField::isDoubtful).orElse(true);
        String answer = report.value(field);
        Severity severity = answer.equals("true")
                ? Severity.BAD
                : answer.equals("false") && !doubtful ? Severity.PASSED : Severity.DOUBTFUL;
        return Finding.of(
                        report.document().id(), field, severity, title(severity, list), reason(severity, report, list))
                .at(PaperFindings.place(report, field));
    }

    private static Words title(Severity severity, Words list) {
        return switch (severity) {
            case BAD -> Words.of("信用报告：列入{0}", list);
            case PASSED -> Words.of("信用报告：没有列入{0}", list);
            case DOUBTFUL, UNKNOWN -> Words.of("信用报告：{0}没有读清", list);
        };
    }

    private static Words reason(Severity severity, DocumentDetail report, Words list) {
        return switch (severity) {
            case BAD ->
                Words.of("“{0}”写明企业列入{1}。请核对报告，并查询现在的状态。", report.document().fileName(), list);
            case PASSED -> Words.of("“{0}”写明企业没有列入{1}。", report.document().fileName(), list);
            case DOUBTFUL, UNKNOWN ->
                Words.of("“{0}”里{1}的结果没有读清，请对照原件核对。", report.document().fileName(), list);
        };
    }
}
