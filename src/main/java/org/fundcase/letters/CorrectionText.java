package org.fundcase.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.workflow.StepHandler.Reason;
import org.springframework.stereotype.Component;

/**
 * Words the 补正通知书: everything that must be corrected at once, within how many days of its service, and what follows
 * if it is not.
 */
@Component
class CorrectionText {

    private final ReasonRows rows;

    CorrectionText(ReasonRows rows) {
        this.rows = rows;
    }

    Draft of(Matter matter, List<Reason> reasons, LocalDate due) {
        Map<String, String> values = new HashMap<>(matter.application());
        int days = matter.round().parameters().number("correctionDays");
        values.put("due", ChineseDate.of(due));
        values.put("days", String.valueOf(days));
        values.put("told", matter.grantCase().corrections() > 0 ? "再次告知" : "一次性告知");
        Content content = Content.of(values, Map.of("reasons", rows.of(matter, reasons)));
        return new Draft(LetterKind.CORRECTION, matter, ReasonRows.applicant(matter), content);
    }
}
