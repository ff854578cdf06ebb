package org.fundcase.letters;

import java.util.UUID;
import org.fundcase.publicity.Objection;
import org.fundcase.publicity.Objections;
import org.fundcase.publicity.ObjectorCopies;
import org.springframework.stereotype.Component;

/** Keeps secret who objected, also where an officer or a meeting wrote it into its own words. */
@Component
class SecretNames {

    private static final String INSTEAD = "异议人";

    private final Objections objections;
    private final ObjectorCopies objectors;

    SecretNames(Objections objections, ObjectorCopies objectors) {
        this.objections = objections;
        this.objectors = objectors;
    }

    /** Words for a paper, without the names of those who objected in the round. */
    String outOf(UUID roundId, String words) {
        String clean = words;
        for (Objection objection : objections.of(roundId)) {
            clean = objectors.withoutName(objection.id(), clean, INSTEAD);
        }
        return clean;
    }
}
