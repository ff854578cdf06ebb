package org.fundcase.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What a room does at its stages. Each stage has exactly one handler; inbox, API and pages complete tasks through
 * {@link Workflow#complete}, which asks the handler. Both methods run inside the transaction of the step.
 */
public interface StepHandler {

    Set<Stage> stages();

    /** Who gets the task that has just opened, and until when. */
    Seat seat(UUID caseId, Stage stage);

    /**
     * Checks the step and writes what it means. The engine goes on only if nothing is thrown.
     *
     * @return what the model's sentries read
     * @throws org.fundcase.kernel.Refusal if a reason is missing, or a rule forbids it
     */
    Conclusion conclude(StepDone step);

    /** Does what needs the model to have gone on, in the transaction of the step; only where the step ended its task. */
    default void followed(StepDone step) {}

    /**
     * Says what it takes to do a finished step once more, because the case goes back over it; writes what has to be undone.
     * Nothing it wrote on the record goes away.
     *
     * @return what the model's sentries read, as before the step
     * @throws org.fundcase.kernel.Refusal if what the step did cannot be undone
     */
    Map<String, Object> undo(StepUndone step);

    /** Whether what is done at a stage can never be taken back by who did it, so that nobody is offered to. */
    default boolean isFinal(Stage stage) {
        return false;
    }

    /**
     * A finished step over which a case goes back.
     *
     * @param why whether a later office sends it back, or the person who did it takes it back
     */
    record StepUndone(CaseTask task, Why why, SignedIn by) {

        public enum Why {
            RETURNED,
            TAKEN_BACK
        }
    }

    /**
     * @param officeId the office, or the enterprise for its own tasks
     * @param due the last day; null where no term runs
     */
    record Seat(UUID officeId, @Nullable LocalDate due) {}

    /**
     * A step as a person or program hands it in.
     *
     * @param outcome one of the stage
     * @param reasons typed reasons, in order
     * @param comment free text; empty if none
     */
    record StepDone(CaseTask task, Outcome outcome, List<Reason> reasons, String comment, SignedIn by) {}

    /**
     * @param code from the scheme's catalogue of reasons
     * @param text what the enterprise reads
     * @param documentId the document it is about; null if none
     */
    record Reason(String code, String text, @Nullable UUID documentId) {}

    /**
     * @param variables enumeration names and booleans that sentries read
     * @param instead null if the task ends; else it goes on, held, and the case is told this
     */
    record Conclusion(Map<String, Object> variables, @Nullable Signal instead) {

        public static Conclusion ends(Map<String, Object> variables) {
            return new Conclusion(variables, null);
        }

        /** The task is held, and what follows the signal has to be done before it goes on. */
        public static Conclusion holds(Signal signal) {
            return new Conclusion(Map.of(), signal);
        }
    }
}
