package org.fundcase.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fundcase.acceptance.CompletionEvent.ExcessPaid;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Awards.Reduction;
import org.fundcase.funding.Release;
import org.fundcase.funding.ReleaseForm;
import org.fundcase.funding.Releases;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agreed result does to the money, in its transaction: what is too much is first taken off what nobody asked for yet,
 * the latest award first; only what was paid too much is told to who recovers; what waited for the acceptance may be asked
 * for. A result never gives more: that takes a plan of its own.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApplyResult {

    private final GrantCases cases;
    private final ResultRows rows;
    private final Awards awards;
    private final Releases releases;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyResult(
            GrantCases cases,
            ResultRows rows,
            Awards awards,
            Releases releases,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.awards = awards;
        this.releases = releases;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal conflict while money that it would take off is on its way to the bank */
    void requireAtRest(Check check) {
        Money requested =
                awards.ofCase(check.caseId()).stream().map(Award::requested).reduce(Money.ZERO, Money::plus);
        if (requested.isPositive() && worth(check).compareTo(check.amount()) > 0) {
            throw Refusal.conflict("in-payment", "有 {0} 元正在支付中，金额还没有定下来。请拨付单位先退回支付申请，或者等银行回执登记以后，再同意这个结论。", requested);
        }
    }

    private Money worth(Check check) {
        return Reconcile.worth(awards.ofCase(check.caseId()));
    }

    void apply(Check check, SignedIn second) {
        requireAtRest(check);
        Money cut = worth(check).minus(check.amount()).max(Money.ZERO);
        List<Award> latestFirst = new ArrayList<>(awards.ofCase(check.caseId()));
        Collections.reverse(latestFirst);
        for (Award award : latestFirst) {
            Money reduced = cut.min(award.open());
            cut = cut.minus(reduced);
            Money excess = cut.min(kept(award));
            cut = cut.minus(excess);
            boolean released = releases(check, award, award.open().minus(reduced), second);
            if (reduced.isPositive()) {
                awards.reduceBy(
                        new Reduction(
                                award.id(),
                                reduced,
                                text(check).basis(),
                                check.proposedBy(),
                                "acceptance:" + check.id() + ":" + award.id()),
                        second);
            }
            if (excess.isPositive()) {
                events.publishEvent(excess(check, award, excess, second));
            }
            rows.effect(check.id(), new ResultRows.Effect(award.id(), reduced, excess, released));
        }
    }

    /** What was paid and is not claimed back. */
    private static Money kept(Award award) {
        return award.paid().minus(award.claimed()).minus(award.writtenOff());
    }

    private boolean releases(Check check, Award award, Money left, SignedIn second) {
        boolean passed = check.outcome() == Check.Outcome.PASS || check.outcome() == Check.Outcome.LESS;
        if (!passed || !left.isPositive() || !releases.of(award.id()).waits(Release.Kind.ACCEPTANCE)) {
            return false;
        }
        releases.writeBy(
                award.id(),
                new ReleaseForm(
                        Release.Kind.ACCEPTANCE,
                        null,
                        null,
                        true,
                        text(check).paper(),
                        text(check).basis(),
                        LocalDate.now(clock).toString(),
                        "accepted-" + check.id()),
                people.get(check.proposedBy()),
                second);
        return true;
    }

    private ResultText text(Check check) {
        return new ResultText(check, cases.get(check.caseId()).requiredFiling().number());
    }

    private ExcessPaid excess(Check check, Award award, Money excess, SignedIn second) {
        ResultText text = text(check);
        return new ExcessPaid(
                check.caseId(),
                award.id(),
                excess,
                check.clause(),
                text.facts(),
                text.paper(),
                text.computation(excess),
                second.actor());
    }
}
