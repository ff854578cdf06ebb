package org.fundcase.funding;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.boot.test.context.TestComponent;

/** Lets payments stand still, for scenarios. */
@TestComponent
public class Holding {

    private final Holds holds;

    Holding(Holds holds) {
        this.holds = holds;
    }

    public void hold(UUID awardId, String basis, SignedIn by) {
        holds.hold(awardId, new Written(UUID.randomUUID().toString(), basis), by);
    }

    public void end(UUID awardId, String basis, SignedIn by) {
        holds.end(awardId, new Written(UUID.randomUUID().toString(), basis), by);
    }
}
