package org.fundcase.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be written down.
 *
 * @param comment empty if none
 * @param due the last day it sets; null if none
 */
public record Settlement(
        UUID caseId,
        Stage stage,
        Outcome outcome,
        List<Reason> reasons,
        String comment,
        @Nullable LocalDate due,
        Actor actor) {

    public Settlement until(LocalDate day) {
        return new Settlement(caseId, stage, outcome, reasons, comment, day, actor);
    }
}
