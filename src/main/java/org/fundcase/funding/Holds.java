package org.fundcase.funding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SecondPersons;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.AwardEvent.PaymentHeld;
import org.fundcase.funding.AwardEvent.PaymentHoldEnded;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Payment of an award stands still by a decision with its basis (暂缓拨付, Art. 12 of LY-TR). Whoever works for the paying
 * office may hold; another person ends it, of the city where that office has none.
 */
@Component
class Holds implements PaymentObstacle {

    private static final int LONGEST = 500;

    /** Who let the payment of an award stand still, when, and by which basis. */
    record Hold(UUID id, UUID heldBy, String heldName, Instant heldAt, String basis) {}

    /**
     * What the page of an award says of its hold.
     *
     * @param seconds who may end it; those of the paying office, or of the city where it has nobody else
     * @param byCity whether they are of the city
     */
    record Shown(Hold hold, List<String> seconds, boolean byCity, boolean mayEnd) {}

    private final JdbcClient jdbc;
    private final AwardRows awards;
    private final Once once;
    private final Access access;
    private final SecondPersons seconds;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AwardLocks closed;

    Holds(
            JdbcClient jdbc,
            AwardRows awards,
            Once once,
            Access access,
            SecondPersons seconds,
            ApplicationEventPublisher events,
            Clock clock,
            AwardLocks closed) {
        this.closed = closed;
        this.jdbc = jdbc;
        this.awards = awards;
        this.once = once;
        this.access = access;
        this.seconds = seconds;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> all) {
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        jdbc.sql("SELECT h.award_id, max(h.basis) FROM funding_hold h WHERE "
                        + "h.award_id = ANY (?) AND NOT EXISTS (SELECT 1 FROM funding_hold_end e WHERE e.hold_id = h.id) "
                        + "GROUP BY h.award_id")
                .param(all.stream().map(Award::id).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject(1, UUID.class),
                            List.of(new Obstacle(Words.of("暂缓拨付（{0}）", row.getString(2)), true)));
                });
        return found;
    }

    /** @throws Refusal not found unless it is the person's office that pays; on the basis; conflict if it is held */
    UUID hold(UUID awardId, Written written, SignedIn by) {
        Award award = ofOffice(awardId, by);
        closed.requireOpen(award.caseId());
        String basis = Texts.required("basis", "依据", written.text(), LONGEST);
        return once.run(written.key(), "hold " + by.personId() + awardId + basis, () -> {
            if (!open(awardId).isEmpty()) {
                throw Refusal.conflict("held", "这个项目已经暂缓拨付。请刷新后再看。");
            }
            UUID id = UUID.randomUUID();
            jdbc.sql("INSERT INTO funding_hold (id, award_id, basis, held_by, held_name, held_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?)")
                    .params(id, awardId, basis, by.personId(), by.name(), Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new PaymentHeld(award.caseId(), award.quotaId(), awardId, basis, by.actor()));
            return id;
        });
    }

    /**
     * Ends a hold, by another person than who decided it: one of the paying office, or, where that office has nobody else
     * who may confirm, one of the city's offices that look after the budget.
     *
     * @throws Refusal not found for a foreign award; forbidden to everybody else
     */
    UUID end(UUID awardId, Written written, SignedIn by) {
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        access.require(by, Action.READ, Subject.ofQuota(award.quotaId()));
        closed.requireOpen(award.caseId());
        String basis = Texts.required("basis", "依据", written.text(), LONGEST);
        return once.run(written.key(), "end hold " + by.personId() + awardId + basis, () -> {
            Hold hold = open(awardId).stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.conflict("not-held", "这个项目没有暂缓拨付。请刷新后再看。"));
            access.requireSecond(by, hold.heldBy(), whose(award, hold, by));
            int ended = jdbc.sql("INSERT INTO funding_hold_end (hold_id, basis, ended_by, ended_name, ended_at) "
                            + "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(hold.id(), basis, by.personId(), by.name(), Timestamp.from(clock.instant()))
                    .update();
            if (ended == 0) {
                throw Refusal.conflict("not-held", "这个项目没有暂缓拨付。请刷新后再看。");
            }
            events.publishEvent(new PaymentHoldEnded(award.caseId(), award.quotaId(), awardId, basis, by.actor()));
            return hold.id();
        });
    }

    /** The paying office's, unless nobody there but the first person may confirm. */
    private Subject whose(Award award, Hold hold, SignedIn near) {
        Subject quota = Subject.ofQuota(award.quotaId());
        return seconds.besides(hold.heldBy(), near, quota).isEmpty() ? Subject.ofFund(award.budgetId()) : quota;
    }

    /** The hold of an award as its page shows it to a person; empty if payment does not stand still. */
    Optional<Shown> shown(Award award, SignedIn who) {
        return open(award.id()).stream().findFirst().map(hold -> {
            Subject whose = whose(award, hold, who);
            return new Shown(
                    hold,
                    seconds.named(hold.heldBy(), who, whose),
                    whose.kind() == Subject.Kind.FUND,
                    !hold.heldBy().equals(who.personId()) && access.may(who, Action.CONFIRM, whose));
        });
    }

    private Award ofOffice(UUID awardId, SignedIn by) {
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofQuota(award.quotaId()));
        return award;
    }

    private List<Hold> open(UUID awardId) {
        return jdbc.sql("SELECT h.* FROM funding_hold h WHERE h.award_id = ? "
                        + "AND NOT EXISTS (SELECT 1 FROM funding_hold_end e WHERE e.hold_id = h.id)")
                .param(awardId)
                .query((row, n) -> new Hold(
                        row.getObject("id", UUID.class),
                        row.getObject("held_by", UUID.class),
                        row.getString("held_name"),
                        row.getTimestamp("held_at").toInstant(),
                        row.getString("basis")))
                .list();
    }
}
