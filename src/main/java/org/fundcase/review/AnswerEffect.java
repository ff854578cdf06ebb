package org.fundcase.review;

import java.util.Optional;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Yuan;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.StepHandler.StepDone;

/** What an answer takes off the proposal, as it comes with a completed task: a reason of the code {@code effect}, in yuan. */
public final class AnswerEffect {

    /** The code of the reason, and the field on the page. */
    public static final String FIELD = "effect";

    /** The field of the words, which are the comment of the task. */
    public static final String WORDS = "answer";

    private AnswerEffect() {}

    /** As a page or program sends it. */
    public static Reason as(String yuan) {
        return new Reason(FIELD, yuan, null);
    }

    /**
     * Empty where nothing is said.
     *
     * @throws org.fundcase.kernel.Refusal on the field, unless it is an amount
     */
    public static Optional<Money> of(StepDone step) {
        return step.reasons().stream()
                .filter(reason -> reason.code().equals(FIELD))
                .findFirst()
                .filter(reason -> !reason.text().isBlank())
                .map(reason -> Yuan.notNegative(FIELD, reason.text()));
    }
}
