package org.fundcase.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Entrusted;
import org.fundcase.schemes.Entrusted.Duty;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepRule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An operator does a step only within the period and the services of its agreement, and never what the scheme denies it. */
@Component
class BoundSteps implements StepRule {

    private final Agreements agreements;
    private final Rounds rounds;
    private final GrantCases cases;
    private final Schemes schemes;
    private final Access access;
    private final Clock clock;

    BoundSteps(
            Agreements agreements,
            @Lazy Rounds rounds,
            @Lazy GrantCases cases,
            Schemes schemes,
            Access access,
            Clock clock) {
        this.agreements = agreements;
        this.rounds = rounds;
        this.cases = cases;
        this.schemes = schemes;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean binds(SignedIn who) {
        return who.officeKind() == OfficeKind.OPERATOR;
    }

    /** Who does not work on the application or round at all is told nothing here. */
    @Override
    public void require(UUID subjectId, Stage stage, SignedIn who) {
        Subject.Kind kind = stage.kind();
        if (!access.may(who, Action.CHANGE, new Subject(kind, subjectId))) {
            return;
        }
        Round round = rounds.get(
                kind == Subject.Kind.ROUND ? subjectId : cases.get(subjectId).roundId());
        Scheme scheme = schemes.pinned(round.deployment());
        Entrusted entrusted = scheme.entrusted();
        if (entrusted != null) {
            require(scheme, entrusted, stage, who);
        }
    }

    private void require(Scheme scheme, Entrusted entrusted, Stage stage, SignedIn who) {
        Agreement agreement = Bound.agreement(agreements, scheme.id(), entrusted, who.officeId(), LocalDate.now(clock));
        entrusted.neverAt(stage.id()).ifPresent(denied -> {
            throw Refusal.invalid(
                    "not-entrusted",
                    "委托协议 {0} {1}写明受托运营机构不得{2}，这一步由{3}办理。",
                    agreement.number(),
                    agreement.clause(denied.key()),
                    denied.text(),
                    agreement.bureau());
        });
        Duty service = entrusted.serviceAt(stage.id()).orElse(null);
        if (service != null && !agreement.services().contains(service.key())) {
            throw Bound.noService(agreement, service);
        }
    }
}
