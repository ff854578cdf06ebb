package org.fundcase.acceptance;

import java.util.List;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Words;

/** A room that knows what a file cannot be closed with: an open recovery, a visit, money that is still to be paid. */
public interface ClosingObstacle {

    /**
     * One reason.
     *
     * @param page where it is worked on
     */
    record Open(Words words, String page) {}

    /** Empty where nothing is open. */
    List<Open> of(GrantCase grantCase);
}
