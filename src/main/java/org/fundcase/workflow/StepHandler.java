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
     * @throws org.fundcase.kernel.Refusal if the outcome is not one of the stage's, a reason is missing, or a rule
     *     forbids it
     */
    Conclusion conclude(StepDone step);

    /**
     * @param officeId the office, or the enterprise for its own tasks
     * @param due the last day; null where no term runs
     */
    record Seat(UUID officeId, @Nullable LocalDate due) {}

    /**
     * A step as a person or program hands it in.
     *
     * @param outcome lower case, for example {@code accept}
     * @param reasons typed reasons, in order
     * @param comment free text; empty if none
     */
    record StepDone(CaseTask task, String outcome, List<Reason> reasons, String comment, SignedIn by) {}

    /**
     * @param code from the scheme's catalogue of reasons
     * @param text what the enterprise reads
     * @param documentId the document it is about; null if none
     */
    record Reason(String code, String text, @Nullable UUID documentId) {}

    /**
     * @param variables enumeration names and booleans that sentries read
     * @param taskEnds false if the task goes on, held, until something else happens
     */
    record Conclusion(Map<String, Object> variables, boolean taskEnds) {

        public static Conclusion ends(Map<String, Object> variables) {
            return new Conclusion(variables, true);
        }

        public static Conclusion holds() {
            return new Conclusion(Map.of(), false);
        }
    }
}
