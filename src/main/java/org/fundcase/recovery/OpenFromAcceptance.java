package org.fundcase.recovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fundcase.acceptance.CompletionEvent.ExcessPaid;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Texts;
import org.fundcase.recovery.Grounds.Cause;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.RecoveryEvent.RecoveryFactsRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has what an acceptance found paid in excess recovered, in the transaction of its approval, with the grounds filled in for
 * the city's office to go through. Where a recovery of the award is still being looked into, the amount is added to it; where
 * the party was told of it already, what is more than it was told comes back by a further recovery.
 */
@Component
class OpenFromAcceptance {

    private static final int LONG = 500;

    /** What is decided is claimed on the ledger, so that the acceptance does not count it again. */
    private static final Set<State> UNDECIDED = EnumSet.of(State.FACTS, State.NOTICE, State.DECISION, State.APPROVAL);

    private final Recoveries recoveries;
    private final RecoveryRows rows;
    private final FileRows files;
    private final Awards awards;
    private final People people;
    private final ApplicationEventPublisher events;

    OpenFromAcceptance(
            Recoveries recoveries,
            RecoveryRows rows,
            FileRows files,
            Awards awards,
            People people,
            ApplicationEventPublisher events) {
        this.recoveries = recoveries;
        this.rows = rows;
        this.files = files;
        this.awards = awards;
        this.people = people;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExcessPaid excess) {
        if (excess.actor().personId() == null) {
            return;
        }
        SignedIn by = people.get(excess.actor().personId());
        List<Recovery> open = rows.allOpenOf(excess.awardId());
        Recovery lookedInto = open.stream()
                .filter(one -> one.state() == State.FACTS)
                .findFirst()
                .orElse(null);
        if (open.isEmpty()) {
            Recovery first = recoveries.openFor(excess.awardId(), Origin.ACCEPTANCE, source(excess), by);
            record(first, null, excess, excess.amount(), excess.computation(), by);
        } else if (lookedInto != null) {
            add(lookedInto, open, excess, by);
        } else {
            further(open, excess, by);
        }
    }

    /** To one of which nobody was told. */
    private void add(Recovery to, List<Recovery> open, ExcessPaid excess, SignedIn by) {
        Grounds before = files.facts(to.id()).orElse(null);
        Money had = before == null ? Money.ZERO : before.amount();
        Money more = excess.amount().minus(asked(open));
        Money room = claimable(excess).minus(undecided(open)).max(Money.ZERO);
        Money amount = had.plus(more.min(room));
        if (!more.equals(Money.ZERO) && amount.isPositive()) {
            String computation = (before == null ? "" : before.computation() + "\n") + "验收后合并：原追缴 " + had + " 元；"
                    + excess.computation() + "合计追缴 " + amount + " 元。";
            record(to, before, excess, amount, computation, by);
        }
    }

    private void further(List<Recovery> open, ExcessPaid excess, SignedIn by) {
        Money asked = asked(open);
        Money more = excess.amount().minus(asked).min(claimable(excess).minus(undecided(open)));
        if (!more.isPositive()) {
            return;
        }
        Recovery told = open.get(0);
        String computation = excess.computation() + "追缴 " + told.number() + " 已经告知当事人；其中没有作出决定的 " + asked
                + " 元在那一件里追缴，本件另行追缴 " + more + " 元。";
        Recovery further = recoveries.openFurther(told, Origin.ACCEPTANCE, source(excess), by);
        record(further, null, excess, more, computation, by);
    }

    private void record(
            Recovery of, @Nullable Grounds before, ExcessPaid excess, Money amount, String computation, SignedIn by) {
        Grounds grounds = before == null
                ? first(excess, amount, computation, by)
                : with(before, of.origin() == Origin.ACCEPTANCE, excess, amount, computation, by);
        files.insert(of.id(), grounds);
        events.publishEvent(
                new RecoveryFactsRecorded(of.id(), grounds.version(), grounds.basis(), grounds.amount(), by.actor()));
    }

    private static Grounds first(ExcessPaid excess, Money amount, String computation, SignedIn by) {
        return new Grounds(
                1,
                Cause.EXCESS,
                excess.facts(),
                excess.evidence(),
                cut(excess.basis(), LONG),
                amount,
                computation,
                null,
                by.personId(),
                by.name());
    }

    /** @param instead whether the facts of an earlier acceptance give way; what an audit or an inspection found stays beside */
    private static Grounds with(
            Grounds before, boolean instead, ExcessPaid excess, Money amount, String computation, SignedIn by) {
        return new Grounds(
                before.version() + 1,
                instead ? Cause.EXCESS : before.cause(),
                instead ? excess.facts() : before.facts() + "\n" + excess.facts(),
                before.evidence() + "\n" + excess.evidence(),
                cut(instead ? excess.basis() : before.basis() + "；" + excess.basis(), LONG),
                amount,
                computation,
                before.actEndedOn(),
                by.personId(),
                by.name());
    }

    /** What an earlier acceptance found and nobody decided on: it is in the new excess once more. */
    private Money asked(List<Recovery> open) {
        return sum(
                open.stream().filter(one -> one.origin() == Origin.ACCEPTANCE).toList());
    }

    private Money undecided(List<Recovery> open) {
        return sum(open);
    }

    private Money sum(List<Recovery> open) {
        return open.stream()
                .filter(one -> UNDECIDED.contains(one.state()))
                .flatMap(one -> files.facts(one.id()).stream())
                .map(Grounds::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Money claimable(ExcessPaid excess) {
        Award award = awards.find(excess.awardId()).orElseThrow();
        return Recoveries.claimable(award);
    }

    private static String source(ExcessPaid excess) {
        return cut(excess.evidence(), LONG);
    }

    private static String cut(String text, int longest) {
        return Texts.optional("source", "线索来源", text.substring(0, Math.min(text.length(), longest)), longest);
    }
}
