package org.fundcase.letters;

import java.util.UUID;
import org.fundcase.publicity.ObjectorCopies;
import org.springframework.stereotype.Component;

/** Keeps secret who objected, also where an officer or a meeting wrote it into its own words. */
@Component
class SecretNames {

    private static final String INSTEAD = "异议人";

    private final ObjectorCopies objectors;

    SecretNames(ObjectorCopies objectors) {
        this.objectors = objectors;
    }

    /** Words for a paper, without the names of those who objected in the round. */
    String outOf(UUID roundId, String words) {
        return objectors.withoutNames(roundId, words, INSTEAD);
    }
}
