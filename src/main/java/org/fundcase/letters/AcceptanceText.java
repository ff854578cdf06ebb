package org.fundcase.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.schemes.Slot;
import org.springframework.stereotype.Component;

/** Words the 受理通知书: what was received, and that it is accepted. */
@Component
class AcceptanceText {

    private final Documents documents;

    AcceptanceText(Documents documents) {
        this.documents = documents;
    }

    Draft of(Matter matter) {
        Content content = Content.of(matter.application(), Map.of("papers", papers(matter)));
        return new Draft(LetterKind.ACCEPTANCE, matter, ReasonRows.applicant(matter), content);
    }

    private List<Map<String, String>> papers(Matter matter) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (DocumentDetail detail : documents.of(matter.grantCase().id())) {
            StoredDocument document = detail.document();
            String slot = matter.scheme()
                    .slot(document.slot())
                    .map(Slot::label)
                    .map(label -> label.zh())
                    .orElse("其他材料");
            rows.add(Map.of(
                    "no", String.valueOf(rows.size() + 1),
                    "slot", slot,
                    "file", document.fileName(),
                    "on", ChineseDate.of(BusinessTime.day(document.uploadedAt()))));
        }
        return rows;
    }
}
