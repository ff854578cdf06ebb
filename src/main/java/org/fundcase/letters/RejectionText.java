package org.fundcase.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.workflow.StepHandler.Reason;
import org.springframework.stereotype.Component;

/** Words the 初审不予推荐告知书: the stage, every reason with its clause, and what can be done against the decision. */
@Component
class RejectionText {

    private final ReasonRows rows;
    private final Remedy remedy;

    RejectionText(ReasonRows rows, Remedy remedy) {
        this.rows = rows;
        this.remedy = remedy;
    }

    Draft of(Matter matter, List<Reason> reasons) {
        Map<String, String> values = new HashMap<>(matter.application());
        values.put("reviewClause", matter.clause("recommend"));
        values.put("remedy", remedy.of(matter));
        Content content = Content.of(values, Map.of("reasons", rows.of(matter, reasons)));
        return new Draft(LetterKind.REJECTION, matter, ReasonRows.applicant(matter), content);
    }
}
