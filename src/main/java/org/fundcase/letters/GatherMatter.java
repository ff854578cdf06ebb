package org.fundcase.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.Offices;
import org.fundcase.applicants.Applicants;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Actor;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** Collects what a paper is about, as it is in the transaction of the event. */
@Component
class GatherMatter {

    private final GrantCases cases;
    private final Applicants applicants;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;
    private final Clock clock;

    GatherMatter(
            GrantCases cases, Applicants applicants, Rounds rounds, Schemes schemes, Offices offices, Clock clock) {
        this.cases = cases;
        this.applicants = applicants;
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
        this.clock = clock;
    }

    Matter of(UUID caseId, Actor officer) {
        GrantCase grantCase = cases.get(caseId);
        Round round = rounds.get(grantCase.roundId());
        return new Matter(
                grantCase,
                applicants.get(grantCase.enterpriseId()),
                round,
                schemes.pinned(round.deployment()),
                offices.get(grantCase.requiredRoute().receiver()),
                officer,
                LocalDate.now(clock));
    }
}
