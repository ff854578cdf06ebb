package org.fundcase.cases;

import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a case; letters and inbox follow these. */
public sealed interface CaseEvent extends Recorded permits FilingEvent, OfficeEvent {

    UUID caseId();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    /** What officers note beside the typed reasons is for the offices. */
    @Override
    default Set<String> internalFields() {
        return Set.of("comment", "despite");
    }
}
