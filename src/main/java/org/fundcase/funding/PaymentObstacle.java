package org.fundcase.funding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Words;

/**
 * A room that knows what speaks against a payment: an open objection, a recovery, a bar. Every component that implements
 * it is asked before a payment is requested, approved and sent, and its words are shown.
 */
public interface PaymentObstacle {

    /**
     * One reason.
     *
     * @param words what is the case
     * @param stops whether payment waits for it; what does not stop is shown and left to the person
     */
    record Obstacle(Words words, boolean stops) {}

    /**
     * What speaks against paying now.
     *
     * @return by id of the award; no entry where nothing does
     */
    Map<UUID, List<Obstacle>> of(Collection<Award> awards);
}
