package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.RecoveryEvent.RecoveryOpened;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Step;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens recoveries and finds them. A recovery runs under the scheme as its files are now, however old the award is. */
@Component
public class Recoveries {

    static final Map<String, Object> START = Map.of("factsOutcome", "OPEN", "proposalOutcome", "OPEN");

    private static final int LONGEST = 500;
    private static final Map<OfficeKind, Relation> CITY = Map.of(
            OfficeKind.CITY_INDUSTRY, Relation.CITY,
            OfficeKind.CITY_FINANCE, Relation.CITY,
            OfficeKind.AUDIT, Relation.CITY);

    private final RecoveryRows rows;
    private final Awards awards;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;
    private final Access access;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recoveries(
            RecoveryRows rows,
            Awards awards,
            Rounds rounds,
            Schemes schemes,
            Offices offices,
            Access access,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.awards = awards;
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
        this.access = access;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the recovery of what an award paid.
     *
     * @param source what it rests on, in words
     * @throws Refusal not found for a foreign award; forbidden for who does not work on recoveries; conflict if nothing
     *     of it was paid, or one is open already
     */
    @Transactional
    public Recovery open(UUID awardId, Origin origin, String source, SignedIn by) {
        recoverable(awardId, by);
        return openFor(awardId, origin, source, by);
    }

    /** As {@link #open}, for what another room has decided with its own two persons: who may is asked there. */
    @Transactional
    public Recovery openFor(UUID awardId, Origin origin, String source, SignedIn by) {
        return openFor(awardId, origin, source, null, by);
    }

    /** One more of an award, of which a recovery is open that the party was told of. */
    @Transactional
    public Recovery openFurther(Recovery first, Origin origin, String source, SignedIn by) {
        return openFor(first.awardId(), origin, source, first.id(), by);
    }

    private Recovery openFor(UUID awardId, Origin origin, String source, @Nullable UUID furtherOf, SignedIn by) {
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        String rests = Texts.required("source", "线索来源", source, LONGEST);
        if (!claimable(award).isPositive()) {
            throw Refusal.conflict("nothing-paid", "“{0}”还没有拨付资金，没有可以追缴的。没有拨付的部分用调减办理。", award.payee());
        }
        Recovery recovery = made(award, origin, rests, by);
        if (!rows.insert(recovery, furtherOf)) {
            String open = rows.openOf(awardId).map(Recovery::number).orElse("");
            throw Refusal.conflict("recovery-open", "“{0}”已经有一件追缴在办（{1}）。请在那一件里办理。", award.payee(), open);
        }
        access.grant(Subject.ofRecovery(recovery.id()), grants(award, recovery.city()));
        events.publishEvent(new RecoveryOpened(recovery, by.actor()));
        workflow.startRecovery(recovery.id(), recovery.deployment(), START);
        return recovery;
    }

    /** What was paid, less what came back, is claimed already or was given up. */
    static Money claimable(Award award) {
        return award.paid().minus(award.claimed()).minus(award.writtenOff());
    }

    /**
     * The award whose money the person may have recovered.
     *
     * @throws Refusal not found for a foreign award; forbidden for who does not work on recoveries
     */
    Award recoverable(UUID awardId, SignedIn by) {
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        access.require(by, Action.READ, Subject.ofQuota(award.quotaId()));
        if (!mayOpen(by)) {
            throw Refusal.forbidden("追缴由市工信局或者市财政局立案。");
        }
        return award;
    }

    private Recovery made(Award award, Origin origin, String source, SignedIn by) {
        Round round = rounds.get(awards.roundOf(award.id()));
        Scheme scheme = schemes.get(round.scheme());
        String number = String.format("ZJ%d-%04d", LocalDate.now(clock).getYear(), rows.nextNumber());
        return new Recovery(
                UUID.randomUUID(),
                number,
                award.id(),
                award.quotaId(),
                award.caseId(),
                award.enterpriseId(),
                award.payee(),
                award.number(),
                scheme.city(),
                scheme.deployment(),
                origin,
                source,
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                State.FACTS);
    }

    /** The city's offices decide, the party reads its papers, who paid reads along. */
    private List<Access.Grant> grants(Award award, String city) {
        List<Access.Grant> grants = new ArrayList<>();
        CITY.forEach((kind, relation) -> offices.find(kind, city, null)
                .map(Office::id)
                .ifPresent(office -> grants.add(new Access.Grant(office, relation))));
        grants.add(new Access.Grant(award.payingOffice(), Relation.RECEIVER));
        UUID party = award.enterpriseId();
        if (party != null) {
            grants.add(new Access.Grant(party, Relation.APPLICANT));
        }
        return grants;
    }

    public boolean mayOpen(SignedIn who) {
        return access.mayAll(who, Action.CHANGE, Subject.Kind.RECOVERY);
    }

    /** @throws Refusal not found, also for a foreign one; what is not yet told to the party is none of its pages */
    public Recovery get(UUID id, SignedIn who) {
        access.require(who, Action.READ, Subject.ofRecovery(id));
        Recovery recovery = rows.find(id).orElseThrow(Refusal::notFound);
        if (who.isApplicant() && recovery.isUntold()) {
            throw Refusal.notFound();
        }
        return recovery;
    }

    /** Those about an application that the person may read, the latest first. */
    List<Recovery> ofCase(UUID caseId, SignedIn who) {
        return rows.ofCase(caseId).stream()
                .filter(one -> access.may(who, Action.READ, Subject.ofRecovery(one.id())))
                .filter(one -> !who.isApplicant() || !one.isUntold())
                .toList();
    }

    /**
     * The office that the scheme names for a step; it signs the papers of it.
     *
     * @throws Refusal invalid if the city has no such office
     */
    public Office office(Recovery recovery, Stage stage) {
        Scheme scheme = schemes.pinned(recovery.deployment());
        OfficeKind kind = scheme.stepOf(stage.id())
                .map(Step::by)
                .map(role -> OfficeKind.valueOf(role.name()))
                .orElseThrow(() -> new IllegalStateException("No step of " + scheme.id() + " does " + stage));
        return offices.find(kind, scheme.city(), null)
                .orElseThrow(() -> Refusal.invalid("no-office", "{0}还没有登记办理这一步的单位。请联系系统管理员。", scheme.city()));
    }

    /** For rooms that act on their own behalf, and for events. */
    public Recovery get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }
}
