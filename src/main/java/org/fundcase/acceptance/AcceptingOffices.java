package org.fundcase.acceptance;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.applicants.Applicants;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Acceptors;
import org.fundcase.schemes.Acceptors.Acceptor;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Step.OfficeRole;
import org.springframework.stereotype.Component;

/** Finds the office that accepts a project, and the one that takes part, as the scheme's table says. */
@Component
class AcceptingOffices {

    private final GrantCases cases;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Acceptors acceptors;
    private final Awards awards;
    private final Applicants applicants;
    private final Offices offices;

    AcceptingOffices(
            GrantCases cases,
            Rounds rounds,
            Schemes schemes,
            Acceptors acceptors,
            Awards awards,
            Applicants applicants,
            Offices offices) {
        this.cases = cases;
        this.rounds = rounds;
        this.schemes = schemes;
        this.acceptors = acceptors;
        this.awards = awards;
        this.applicants = applicants;
        this.offices = offices;
    }

    Scheme scheme(GrantCase grantCase) {
        return schemes.pinned(rounds.get(grantCase.roundId()).deployment());
    }

    Acceptor of(UUID caseId) {
        GrantCase grantCase = cases.get(caseId);
        Round round = rounds.get(grantCase.roundId());
        return acceptors.of(
                schemes.pinned(round.deployment()),
                round.parameters(),
                grantCase.requiredRoute().municipalUnit(),
                Reconcile.worth(awards.ofCase(caseId)));
    }

    /** @throws Refusal invalid if the city has no such office */
    Office office(UUID caseId) {
        return find(cases.get(caseId), of(caseId).office())
                .orElseThrow(() -> Refusal.invalid("no-office", "还没有登记负责验收的单位。请联系系统管理员。"));
    }

    /** Empty where nobody takes part, or no such office is entered. */
    Optional<Office> together(UUID caseId) {
        return find(cases.get(caseId), of(caseId).together());
    }

    private Optional<Office> find(GrantCase grantCase, OfficeRole role) {
        if (role == OfficeRole.NOBODY) {
            return Optional.empty();
        }
        boolean district = role == OfficeRole.DISTRICT_INDUSTRY || role == OfficeRole.DISTRICT_FINANCE;
        String where =
                district ? applicants.get(grantCase.enterpriseId()).profile().district() : null;
        return offices.find(OfficeKind.valueOf(role.name()), scheme(grantCase).city(), where);
    }
}
