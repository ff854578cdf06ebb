package org.fundcase.publicity;

import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.RoundOffices;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepRules;
import org.springframework.stereotype.Component;

/** The office that the scheme lets publish: it alone publishes, and handles what is said against it. */
@Component
class Publisher {

    private final RoundOffices offices;
    private final Access access;
    private final StepRules rules;

    Publisher(RoundOffices offices, Access access, StepRules rules) {
        this.offices = offices;
        this.access = access;
        this.rules = rules;
    }

    UUID office(UUID roundId) {
        return offices.of(roundId, Stage.PUBLICATION);
    }

    boolean is(SignedIn who, UUID roundId) {
        return access.may(who, Action.CHANGE, Subject.ofRound(roundId))
                && office(roundId).equals(who.officeId());
    }

    /**
     * As {@link #require}, and for who inspects.
     *
     * @throws Refusal not found for everybody else
     */
    void requireToRead(SignedIn who, UUID roundId) {
        if (who.has(Role.AUDITOR)) {
            access.require(who, Action.READ, Subject.ofRound(roundId));
        } else {
            require(who, roundId);
        }
    }

    /** @throws Refusal not found for everybody else */
    void require(SignedIn who, UUID roundId) {
        access.require(who, Action.CHANGE, Subject.ofRound(roundId));
        rules.require(roundId, Stage.PUBLICATION, who);
        if (!office(roundId).equals(who.officeId())) {
            throw access.refused(who, Action.CHANGE, Subject.ofRound(roundId));
        }
    }
}
