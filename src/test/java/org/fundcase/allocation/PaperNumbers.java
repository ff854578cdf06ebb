package org.fundcase.allocation;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.boot.test.context.TestComponent;

/** Enters the number of the paper that issues a plan, for scenarios. */
@TestComponent
public class PaperNumbers {

    private final Plans plans;

    PaperNumbers(Plans plans) {
        this.plans = plans;
    }

    public void number(UUID roundId, String paper, SignedIn by) {
        plans.number(roundId, paper, by);
    }

    /** The hash of the list that the money is planned for. */
    public String plannedFor(UUID roundId) {
        return plans.inForce(roundId).listHash();
    }
}
