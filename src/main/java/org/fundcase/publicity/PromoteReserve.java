package org.fundcase.publicity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SecondPersons;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.ChangeList;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists.Cause;
import org.fundcase.rounds.FrozenLists.Freezing;
import org.fundcase.rounds.FrozenLists.Proposer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first of the reserve takes the place of one that was removed, once a second person agreed; it needs a public notice of
 * its own.
 */
@Component
class PromoteReserve {

    private static final int LONGEST = 500;

    private final Publisher publisher;
    private final ChangeList lists;
    private final PromotionRows rows;
    private final ReserveTasks tasks;
    private final Access access;
    private final SecondPersons seconds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromoteReserve(
            Publisher publisher,
            ChangeList lists,
            PromotionRows rows,
            ReserveTasks tasks,
            Access access,
            SecondPersons seconds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.publisher = publisher;
        this.lists = lists;
        this.rows = rows;
        this.tasks = tasks;
        this.access = access;
        this.seconds = seconds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the page of a round shows to the office that publishes.
     *
     * @param waits for a second person; null if none does
     * @param refused the one before that was sent back; null if none was
     * @param mayAnswer whether the person may be the second one
     * @param seconds who else could be
     */
    record Desk(@Nullable Promotion waits, @Nullable Promotion refused, boolean mayAnswer, List<String> seconds) {

        static final Desk NONE = new Desk(null, null, false, List.of());
    }

    Desk desk(UUID roundId, SignedIn me) {
        Promotion latest = rows.of(roundId).stream().findFirst().orElse(null);
        Promotion waits = latest != null && latest.isOpen() ? latest : null;
        Promotion refused = latest != null && latest.isRefused() ? latest : null;
        Subject round = Subject.ofRound(roundId);
        UUID first = waits == null ? me.personId() : waits.proposedBy();
        boolean mayAnswer = !first.equals(me.personId()) && access.may(me, Action.CONFIRM, round);
        return new Desk(waits, refused, mayAnswer, seconds.named(first, me, round));
    }

    /** Of a round, the latest first. */
    List<Promotion> of(UUID roundId, SignedIn who) {
        publisher.require(who, roundId);
        return rows.of(roundId);
    }

    /**
     * Proposes it; the list does not change before a second person agreed.
     *
     * @throws Refusal not found for every other office; on the reason; invalid as the lists say; conflict if one waits
     *     already
     */
    @Transactional
    public Promotion propose(UUID roundId, @Nullable String reason, SignedIn by) {
        publisher.require(by, roundId);
        String why = Texts.required("reason", "理由", reason, LONGEST);
        FrozenList.Entry first = lists.toPromote(roundId);
        rows.of(roundId).stream().filter(Promotion::isOpen).findFirst().ifPresent(one -> {
            throw Refusal.conflict("waits-for-second", "{0} 已经提出递补，正等另一位负责人复核。复核退回以后才能另提。", one.proposedName());
        });
        lists.requireAnotherLeft(roundId, by);
        Promotion proposed = new Promotion(
                UUID.randomUUID(),
                roundId,
                first.caseId(),
                first.number(),
                first.enterprise(),
                first.amount(),
                why,
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                null,
                null);
        rows.insert(proposed);
        tasks.await(proposed);
        events.publishEvent(
                new NoticeEvent.ReserveProposed(roundId, proposed.number(), proposed.amount(), why, by.actor()));
        return proposed;
    }

    /**
     * The second person's answer: an agreement changes the list.
     *
     * @throws Refusal not found for every other office; forbidden to the first person; conflict if it was answered, or
     *     the list has changed since; invalid as the lists say
     */
    @Transactional
    public Promotion answer(UUID roundId, UUID promotionId, SecondAnswer answer, SignedIn by) {
        publisher.require(by, roundId);
        Promotion proposed = find(roundId, promotionId);
        access.requireSecond(by, proposed.proposedBy(), Subject.ofRound(roundId));
        rows.answer(proposed, answer, by);
        tasks.done(proposed, by);
        if (answer.agreed()) {
            promote(proposed, by);
        } else {
            events.publishEvent(new NoticeEvent.ReserveReturned(roundId, proposed.number(), answer.note(), by.actor()));
        }
        return find(roundId, promotionId);
    }

    private void promote(Promotion proposed, SignedIn by) {
        FrozenList.Entry first = lists.toPromote(proposed.roundId());
        boolean same = first.caseId().equals(proposed.caseId()) && Objects.equals(first.amount(), proposed.amount());
        if (!same) {
            throw Refusal.conflict("list-changed", "提出递补以后名单有改动，现在排在最前的备选项目已经不同。请退回，由经办人另提。");
        }
        Proposer proposer = new Proposer(proposed.proposedBy(), proposed.proposedName());
        lists.promote(proposed.roundId(), new Freezing(proposed.reason(), by, proposer, Cause.RESERVE));
    }

    private Promotion find(UUID roundId, UUID promotionId) {
        return rows.of(roundId).stream()
                .filter(one -> one.id().equals(promotionId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
