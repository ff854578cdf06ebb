package org.fundcase.letters;

import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.springframework.stereotype.Component;

/** Who of those that may read a record may know a paper on it, and how much of it. */
@Component
class WhoReads {

    private final LetterRows rows;

    WhoReads(LetterRows rows) {
        this.rows = rows;
    }

    /**
     * Enterprises and experts see the papers to them and the notice once it is published, not what offices write each
     * other or an objector.
     */
    boolean mayKnow(SignedIn who, Letter letter) {
        if (letter.recipient().is(who.officeId())) {
            return true;
        }
        return switch (letter.kind().paper().reader()) {
            case PUBLIC -> !isOutside(who) || rows.isPublished(letter.id());
            case ISSUER -> letter.office().is(who.officeId());
            case PARTY, OFFICES -> !isOutside(who);
        };
    }

    /** As the reader is told of it. */
    Letter told(SignedIn who, Letter letter) {
        return isOutside(who) ? letter.withoutSource() : letter;
    }

    private static boolean isOutside(SignedIn who) {
        return who.isApplicant() || who.has(Role.EXPERT);
    }
}
