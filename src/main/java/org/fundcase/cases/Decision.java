package org.fundcase.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an office decided about a case; never changed.
 *
 * @param due the last day it sets; null if none
 */
public record Decision(
        UUID id,
        Stage stage,
        Outcome outcome,
        List<Reason> reasons,
        String comment,
        @Nullable LocalDate due,
        String by,
        Instant at) {}
