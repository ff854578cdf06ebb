package org.fundcase.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.schemes.ReasonText;
import org.fundcase.schemes.Slot;
import org.fundcase.workflow.StepHandler.Reason;
import org.springframework.stereotype.Component;

/** Spells typed reasons out: the catalogue's words, the officer's, the clause, the paper concerned and its due form. */
@Component
class ReasonRows {

    private final Documents documents;

    ReasonRows(Documents documents) {
        this.documents = documents;
    }

    List<Map<String, String>> of(Matter matter, List<Reason> reasons) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Reason reason : reasons) {
            Optional<ReasonText> known = matter.scheme()
                    .reason(
                            reason.code(),
                            matter.scheme().item(matter.grantCase().item()));
            Optional<DocumentDetail> document = document(matter, reason);
            Optional<Slot> slot = document.flatMap(
                    detail -> matter.scheme().slot(detail.document().slot()));
            rows.add(Map.of(
                    "no", ChineseDate.ordinal(rows.size() + 1),
                    "title", known.map(ReasonText::text).map(text -> text.zh()).orElse("其他"),
                    "text", ended(reason.text()),
                    "about", about(document, slot),
                    "form", slot.map(found -> found.help().zh()).orElse("按上面写明的要求改正或者补充"),
                    "clause",
                            matter.scheme().cited(known.map(ReasonText::clause).orElse(""))));
        }
        return rows;
    }

    static Letter.Party applicant(Matter matter) {
        return new Letter.Party(matter.enterprise().id(), matter.enterprise().name());
    }

    private static String about(Optional<DocumentDetail> document, Optional<Slot> slot) {
        return document.map(detail -> slot.map(found -> found.label().zh()).orElse("其他材料") + "（"
                        + detail.document().fileName() + "）")
                .orElse("申报内容");
    }

    private Optional<DocumentDetail> document(Matter matter, Reason reason) {
        return documents.of(matter.grantCase().id()).stream()
                .filter(detail -> detail.document().id().equals(reason.documentId()))
                .findFirst();
    }

    private static String ended(String text) {
        String bare = text.strip();
        return bare.matches("(?s).*[。；！？.!?]") ? bare : bare + "。";
    }
}
