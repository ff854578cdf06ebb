package org.fundcase.rounds;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.FrozenList.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes the list of a round and gives the version that is in force: the latest. Decision, publicity and plan all speak of
 * it, in whatever order the scheme has them.
 */
@Component
public class FrozenLists {

    private final FrozenListRows rows;
    private final IssuedLists issues;
    private final ProjectPool pool;
    private final RoundRows locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FrozenLists(
            FrozenListRows rows,
            IssuedLists issues,
            ProjectPool pool,
            RoundRows locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.issues = issues;
        this.pool = pool;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** The version in force; empty before the first ranking. */
    public Optional<FrozenList> latest(UUID roundId) {
        return rows.latest(roundId);
    }

    /**
     * What may be told of a round whose list was shown: the version shown with what changed since. A list that was ranked
     * anew is not shown before it is public again.
     *
     * @param shown ids of the versions that notices showed or papers issued; empty if none
     */
    public Optional<FrozenList> told(UUID roundId, Collection<UUID> shown) {
        return shown.isEmpty() ? Optional.empty() : rows.latestOf(roundId, shown);
    }

    /** @throws Refusal if nothing has been ranked yet */
    public FrozenList inForce(UUID roundId) {
        return latest(roundId).orElseThrow(() -> Refusal.invalid("no-list", "本批次还没有定稿的名单。先完成排序。"));
    }

    /** The id of the version in force, without its entries; empty before the first ranking. */
    Optional<UUID> latestId(UUID roundId) {
        return rows.latestId(roundId);
    }

    /** How many the version in force is to support, without reading its entries. */
    public int selectedCount(UUID roundId) {
        return rows.selectedCount(roundId);
    }

    /** The hash of the version in force, without its entries; empty before the first ranking. */
    public Optional<String> hash(UUID roundId) {
        return rows.hash(roundId);
    }

    /** The first of the reserve of the version in force. */
    public Optional<Entry> firstReserve(UUID roundId) {
        return rows.firstReserve(roundId);
    }

    /** The meeting that made a version of the one before; empty for every other version. */
    Optional<UUID> meetingOf(UUID listId) {
        return rows.meetingOf(listId);
    }

    /** The version before. */
    Optional<FrozenList> before(FrozenList list) {
        return rows.before(list);
    }

    /** A version by its id, whether in force or not. */
    public Optional<FrozenList> find(UUID id) {
        return rows.find(id);
    }

    /** Makes the next version of an order that was just made; what it has of the project pool is drawn (列入排序). */
    @Transactional(propagation = Propagation.MANDATORY)
    public FrozenList rank(UUID roundId, List<Entry> entries, RankBasis basis, Freezing freezing) {
        locks.lock(roundId);
        FrozenList list = write(roundId, entries, basis, freezing.ranking());
        pool.draw(list, freezing.by());
        return list;
    }

    /** Makes the next version, which is in force from now on; it rests on what the ranking rested on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FrozenList freeze(UUID roundId, List<Entry> entries, Freezing freezing) {
        locks.lock(roundId);
        RankBasis basis = rows.latest(roundId).map(FrozenList::basis).orElse(RankBasis.NONE);
        return write(roundId, entries, basis, freezing);
    }

    /** A first person, whose proposal a second one confirmed. */
    public record Proposer(UUID id, String name) {}

    /**
     * Why there is a version, and who made it.
     *
     * @param by the second person where one proposed it
     * @param proposer null where nobody had to propose it
     * @param meeting that made it of the version before; null for any other cause
     */
    public record Freezing(
            String reason, SignedIn by, @Nullable Proposer proposer, Cause cause, @Nullable UUID meeting) {

        public Freezing(String reason, SignedIn by, @Nullable Proposer proposer, Cause cause) {
            this(reason, by, proposer, cause, null);
        }

        public Freezing(String reason, SignedIn by) {
            this(reason, by, null, Cause.OTHER);
        }

        Freezing ranking() {
            return new Freezing(reason, by, proposer, Cause.RANKING);
        }
    }

    /** What made a version, as the public may know it. */
    public enum Cause {
        /** 排序. */
        RANKING,
        /** 异议、举报核实. */
        OBJECTION,
        /** 申报单位撤回. */
        WITHDRAWAL,
        /** 备选递补. */
        RESERVE,
        /** 集体决定. */
        DECISION,
        OTHER
    }

    private FrozenList write(UUID roundId, List<Entry> entries, RankBasis basis, Freezing freezing) {
        Optional<FrozenList> before = rows.latest(roundId);
        boolean issued = issues.isIssued(roundId);
        if (issued) {
            before.ifPresent(list -> requireIssuedStands(list, entries));
        }
        FrozenList list = new FrozenList(
                UUID.randomUUID(),
                roundId,
                before.map(FrozenList::version).orElse(0) + 1,
                freezing.reason(),
                ListHash.of(roundId, entries),
                clock.instant(),
                freezing.by().name(),
                List.copyOf(entries),
                basis);
        rows.insert(list, freezing);
        if (issued) {
            pool.settle(list, freezing.by());
        }
        Actor actor = freezing.by().actor();
        events.publishEvent(new ListFrozen(list, before.map(FrozenList::hash).orElse(null), actor));
        return list;
    }

    /** After the issue only what was held back may still change. */
    private void requireIssuedStands(FrozenList before, List<Entry> after) {
        Set<UUID> outstanding =
                issues.outstanding(before.roundId()).stream().map(Entry::caseId).collect(Collectors.toSet());
        Set<Entry> stood = Set.copyOf(before.entries());
        boolean moved = after.size() != before.entries().size()
                || after.stream().anyMatch(entry -> !stood.contains(entry) && !outstanding.contains(entry.caseId()));
        if (moved) {
            throw Refusal.conflict("already-issued", "本批次的资金已经下达，名单里已经下达和没有入选的项目不能再改。");
        }
    }
}
