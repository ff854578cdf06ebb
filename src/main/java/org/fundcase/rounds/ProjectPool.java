package org.fundcase.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.PoolEntry.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The project pool (入库储备) of the schemes that have one: what passed the review stays in it, also when the money was not
 * enough, and a later round of the same scheme ranks it again. The round's parameter {@code poolYears} says for how long;
 * without one there is no pool.
 */
@Component
public class ProjectPool {

    private static final String YEARS = "poolYears";
    private static final String DRAWS = "poolDrawn";

    private final PoolRows rows;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectPool(PoolRows rows, Rounds rounds, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /** Takes in what the review of a round supports; nothing happens where its scheme has no pool. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(UUID roundId, PoolEntry.Project project, SignedIn by) {
        Round round = rounds.get(roundId);
        int years = Integer.parseInt(round.parameters().values().getOrDefault(YEARS, "0"));
        if (years > 0) {
            LocalDate today = LocalDate.now(clock);
            PoolEntry entry = new PoolEntry(
                    project, roundId, today.getYear(), today, today.plusYears(years), State.IN_POOL, null);
            rows.enter(entry, round.scheme().id(), rounds.city(round));
            rows.step(project.caseId(), "ENTERED", roundId, "", by.name());
            events.publishEvent(
                    new PoolEvent.PoolEntered(project.caseId(), entry.lastDay().toString(), by.actor()));
        }
    }

    /** The review found that less is due; nothing happens if it is not in the pool. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(UUID caseId, Money amount) {
        rows.amend(caseId, amount);
    }

    /**
     * What earlier rounds of the same scheme left in the pool and this one ranks too, by entry; nothing where the round
     * says so.
     */
    public List<PoolEntry> drawable(Round round) {
        boolean draws = "YES".equals(round.parameters().values().get(DRAWS));
        return draws ? rows.drawable(round, rounds.city(round), LocalDate.now(clock)) : List.of();
    }

    /** Which of the cases wait there, for their own round or for a later one. */
    public Map<UUID, PoolEntry> waiting(Collection<UUID> cases) {
        return cases.isEmpty()
                ? Map.of()
                : rows.waiting(cases).stream()
                        .collect(Collectors.toMap(entry -> entry.project().caseId(), Function.identity()));
    }

    /** Whether it waits there for its round, or for a later one. */
    boolean holds(UUID caseId) {
        return rows.find(caseId)
                .filter(entry -> entry.state() == State.IN_POOL || entry.state() == State.DRAWN)
                .isPresent();
    }

    /** An application's place in the pool, also a former one. */
    public Optional<PoolEntry> find(UUID caseId) {
        return rows.find(caseId);
    }

    /** Why it left without support; empty if it did not. */
    Optional<String> left(UUID caseId) {
        return rows.find(caseId).filter(entry -> entry.state() == State.LEFT).map(entry -> rows.lastReason(caseId));
    }

    /** A list was made: what it has of the pool is drawn, and what it has no more goes back. */
    void draw(FrozenList list, SignedIn by) {
        rows.giveBack(list, by.name());
        rows.draw(list, by.name());
    }

    /** A list was issued, or changed afterwards. */
    void settle(FrozenList list, SignedIn by) {
        rows.fund(list, by.name());
        rows.remove(list, by.name());
        rows.keep(list, by.name());
    }

    /** Without support: taken back or too old. Nothing happens if it is not in the pool. */
    void leave(UUID caseId, String reason, Actor by) {
        if (rows.leave(caseId)) {
            rows.step(caseId, "LEFT", null, reason, by.name());
            events.publishEvent(new PoolEvent.PoolLeft(caseId, reason, by));
        }
    }

    /** Lets go what has been in the pool for too long and no round ranks now. */
    @Transactional
    public void expire() {
        rows.expired(LocalDate.now(clock))
                .forEach(entry -> leave(
                        entry.project().caseId(),
                        Words.of("在库期限 {0} 已满", entry.lastDay()).zh(),
                        Actor.SYSTEM));
    }
}
