package org.fundcase.review.sampling;

import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The second check of a drawn case.
 *
 * @param id also that of its task
 * @param answerTask the id of the task that asks the first reviewer's office, should it disagree
 * @param dropped the case ended meanwhile
 * @param result null until it was checked
 * @param answer null until the disagreement is answered
 */
record SecondCheck(
        UUID id,
        UUID drawingId,
        int drawing,
        UUID caseId,
        UUID answerTask,
        First first,
        boolean dropped,
        @Nullable Result result,
        @Nullable Answer answer) {

    /** Who reviewed the case when it was drawn. */
    record First(UUID personId, String name, UUID officeId) {}

    /** @param differences blank where it agrees */
    record Result(boolean consistent, String reason, String differences, UUID byId, String by) {}

    /** @param effect what was taken off the proposal */
    record Answer(boolean adopted, Money effect, String words, String by) {}

    public boolean isUnchecked() {
        return !dropped && result == null;
    }

    public boolean isUnanswered() {
        return !dropped && result != null && !result.consistent() && answer == null;
    }
}
