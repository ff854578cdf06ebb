package org.fundcase.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.springframework.stereotype.Component;

/** Words the 不予支持告知书 of a review that declined: every reason with its clause, and what can be done against it. */
@Component
class DeclineText {

    private final ReasonRows rows;
    private final GatherRound gather;
    private final Remedy remedy;

    DeclineText(ReasonRows rows, GatherRound gather, Remedy remedy) {
        this.rows = rows;
        this.gather = gather;
        this.remedy = remedy;
    }

    /** Signed by the bureau, also where an operator reviews: an operator decides nothing against a citizen. */
    Draft of(Matter reviewed, List<Reason> reasons) {
        Matter matter = reviewed.from(gather.office(reviewed.round().id(), Stage.PUBLICATION));
        Map<String, String> values = new HashMap<>(matter.application());
        values.put("clause", matter.scheme().cited(matter.clause("review")));
        values.put("remedy", remedy.of(matter));
        Content content = Content.of(values, Map.of("reasons", rows.of(matter, reasons)));
        return new Draft(LetterKind.NOT_SUPPORTED, matter, ReasonRows.applicant(matter), content);
    }
}
