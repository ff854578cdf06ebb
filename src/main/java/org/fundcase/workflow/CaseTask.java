package org.fundcase.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task and who has it.
 *
 * @param officeId the office whose inbox it is in; an enterprise's id for its own tasks
 * @param assignee the person who claimed it; null while nobody has
 * @param due the last day; null where no term runs
 * @param heldSince the day its clock stopped; null while it runs
 * @param version goes up with every change
 */
public record CaseTask(
        String id,
        UUID caseId,
        Stage stage,
        UUID officeId,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable LocalDate due,
        @Nullable LocalDate heldSince,
        State state,
        @Nullable Outcome outcome,
        int version) {

    private static final int FIRST_VERSION = 1;

    public enum State {
        OPEN,
        /** Waits for somebody else; its clock stands still. */
        HELD,
        DONE,
        /** The case ended before anybody did it. */
        CANCELLED
    }

    /** As it is when it opens. */
    static CaseTask fresh(String id, UUID caseId, Stage stage, StepHandler.Seat seat) {
        return new CaseTask(
                id, caseId, stage, seat.officeId(), null, null, seat.due(), null, State.OPEN, null, FIRST_VERSION);
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.HELD;
    }
}
