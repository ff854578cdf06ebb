package org.fundcase.workflow;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;

/** A room that binds some people beyond their rights. Every component that implements it is asked before a step is done. */
public interface StepRule {

    /** Whether it has anything to say about the person. */
    boolean binds(SignedIn who);

    /**
     * @param subjectId of the application or round
     * @throws org.fundcase.kernel.Refusal if the person may not do a step of that stage
     */
    void require(UUID subjectId, Stage stage, SignedIn who);
}
