package org.fundcase.funding;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
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
 * office may hold; another person ends it.
 */
@Component
class Holds implements PaymentObstacle {

    private static final int LONGEST = 500;

    private record Hold(UUID id, UUID heldBy) {}

    private final JdbcClient jdbc;
    private final AwardRows awards;
    private final Once once;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(JdbcClient jdbc, AwardRows awards, Once once, Access access, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.once = once;
        this.access = access;
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

    /** @throws Refusal forbidden to who decided the hold */
    UUID end(UUID awardId, Written written, SignedIn by) {
        Award award = ofOffice(awardId, by);
        String basis = Texts.required("basis", "依据", written.text(), LONGEST);
        return once.run(written.key(), "end hold " + by.personId() + awardId + basis, () -> {
            Hold hold = open(awardId).stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.conflict("not-held", "这个项目没有暂缓拨付。请刷新后再看。"));
            access.requireSecond(by, hold.heldBy(), Subject.ofQuota(award.quotaId()));
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

    /** Whether payment of an award stands still by a decision. */
    boolean isHeld(UUID awardId) {
        return !open(awardId).isEmpty();
    }

    private Award ofOffice(UUID awardId, SignedIn by) {
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofQuota(award.quotaId()));
        return award;
    }

    private List<Hold> open(UUID awardId) {
        return jdbc.sql("SELECT h.id, h.held_by FROM funding_hold h WHERE h.award_id = ? "
                        + "AND NOT EXISTS (SELECT 1 FROM funding_hold_end e WHERE e.hold_id = h.id)")
                .param(awardId)
                .query((row, n) -> new Hold(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
