package org.fundcase.operators;

import java.time.Clock;
import java.time.LocalDate;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Subject;
import org.fundcase.operators.Reports.State;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundPanel;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of a round that an operator works on which agreement binds it, and which reports are overdue. */
@Component
class AgreementOfRound implements RoundPanel {

    private final Agreements agreements;
    private final Reports reports;
    private final Schemes schemes;
    private final Offices offices;
    private final Access access;
    private final Clock clock;

    AgreementOfRound(
            Agreements agreements, Reports reports, Schemes schemes, Offices offices, Access access, Clock clock) {
        this.access = access;
        this.agreements = agreements;
        this.reports = reports;
        this.schemes = schemes;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        Scheme scheme = schemes.pinned(round.deployment());
        if (scheme.entrusted() == null) {
            return;
        }
        model.addAttribute("entrusts", true);
        offices.find(OfficeKind.OPERATOR, scheme.city(), null)
                .map(Office::id)
                .flatMap(operator -> agreements.inForce(scheme.id(), operator, LocalDate.now(clock)))
                .filter(agreement -> access.may(me, Action.READ, Subject.ofAgreement(agreement.id())))
                .ifPresent(agreement -> {
                    model.addAttribute("agreement", agreement);
                    model.addAttribute(
                            "overdue",
                            reports.of(agreement).stream()
                                    .filter(due -> due.state() == State.OVERDUE)
                                    .toList());
                });
    }
}
