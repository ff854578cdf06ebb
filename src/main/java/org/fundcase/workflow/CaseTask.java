package org.fundcase.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A task and who has it.
 *
 * @param officeId the office whose inbox it is in; an enterprise's id for its own tasks
 * @param assignee the person who claimed it; null while nobody has
 * @param due the last day; null where no term runs
 * @param heldSince the day its clock stopped; null while it runs
 * @param version goes up with every change
 * @param signing others were asked to sign on it
 * @param touchedBy who changed it last; null while nobody has
 * @param desk the address of the page on which its room has it done; null for all others
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
        int version,
        boolean signing,
        @Nullable String touchedBy,
        @Nullable String desk) {

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
                id,
                caseId,
                stage,
                seat.officeId(),
                null,
                null,
                seat.due(),
                null,
                State.OPEN,
                null,
                FIRST_VERSION,
                false,
                null,
                null);
    }

    /** The application or round that it is a task of. */
    public Subject subject() {
        return stage.of(caseId);
    }

    /** The address of the page on which it is worked. */
    public String page() {
        return desk == null ? stage.page(caseId) : desk;
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.HELD;
    }
}
