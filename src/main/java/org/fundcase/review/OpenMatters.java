package org.fundcase.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Words;

/** What one kind of check leaves open about cases: it has to be settled before a case is supported or ranked. */
public interface OpenMatters {

    /** By case, in words; a case with nothing open is not in it. */
    Map<UUID, List<Words>> of(Collection<UUID> cases);

    /** The cases of a round about which there is something, open or not. */
    Collection<UUID> touched(UUID roundId);

    /** Whether a case is not supported before; if not, only the ranking waits. */
    default boolean isBeforeSupport() {
        return true;
    }

    /** The case ends without support: nothing about it is asked any more. */
    void letGo(UUID caseId, Actor by);
}
