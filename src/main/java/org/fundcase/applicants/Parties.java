package org.fundcase.applicants;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Subject;
import org.springframework.stereotype.Component;

/** Parties that lists speak of; not all of them are registered here. */
@Component
class Parties {

    /** How many entries a page shows at most. */
    static final int SHOWN = 200;

    private final Applicants applicants;

    Parties(Applicants applicants) {
        this.applicants = applicants;
    }

    /** A party that is not registered has a chain of its own all the same, found by its code. */
    Subject subject(CreditCode code) {
        return Subject.ofEnterprise(applicants
                .byCode(code)
                .map(Enterprise::id)
                .orElseGet(() -> UUID.nameUUIDFromBytes(code.value().getBytes(StandardCharsets.UTF_8))));
    }

    /** Without what a pattern of the database would read as its own sign. */
    static String searched(String text) {
        return text.strip().replaceAll("[%_\\\\]", "");
    }

    /** Entries from before names and causes were kept have none. */
    static String named(String text) {
        return text.isBlank() ? "—" : text;
    }
}
