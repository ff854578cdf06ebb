package org.fundcase.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.workflow.StepHandler.Reason;
import org.springframework.stereotype.Component;

/** Words the 不予受理告知书: every reason with its clause, and what can be done against the decision. */
@Component
class RefusalText {

    private final ReasonRows rows;
    private final Remedy remedy;

    RefusalText(ReasonRows rows, Remedy remedy) {
        this.rows = rows;
        this.remedy = remedy;
    }

    Draft of(Matter matter, List<Reason> reasons) {
        Map<String, String> values = new HashMap<>(matter.application());
        values.put("remedy", remedy.of(matter));
        Content content = Content.of(values, Map.of("reasons", rows.of(matter, reasons)));
        return new Draft(LetterKind.REFUSAL, matter, ReasonRows.applicant(matter), content);
    }
}
