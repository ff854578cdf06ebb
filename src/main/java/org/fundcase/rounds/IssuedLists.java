package org.fundcase.rounds;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a round's list has been issued (下达). That stands. What an open objection held back is issued later, by a
 * supplementary plan.
 */
@Component
public class IssuedLists {

    private final JdbcClient jdbc;
    private final FrozenListRows lists;
    private final RoundRows rounds;
    private final ProjectPool pool;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuedLists(
            JdbcClient jdbc,
            FrozenListRows lists,
            RoundRows rounds,
            ProjectPool pool,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.rounds = rounds;
        this.pool = pool;
        this.events = events;
        this.clock = clock;
    }

    /** What the rounds that had it on their list decided about an application. */
    public sealed interface Fate {

        /** Nothing yet: no round has issued it, an objection holds it, or it waits in the pool. */
        record Undecided() implements Fate {}

        record Supported(Money amount) implements Fate {}

        /** @param reason blank if the rank says all */
        record LeftOut(String reason) implements Fate {}
    }

    private record LastEntry(FrozenList.Standing standing, String note) {}

    /** Whether the round has issued its list, all of it or a part. */
    public boolean isIssued(UUID roundId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM rounds_issue WHERE round_id = ?)")
                .param(roundId)
                .query(Boolean.class)
                .single();
    }

    /** The applications that the round has issued. */
    public Set<UUID> of(UUID roundId) {
        return new HashSet<>(jdbc.sql("SELECT case_id FROM rounds_issued_entry WHERE round_id = ?")
                .param(roundId)
                .query(UUID.class)
                .list());
    }

    /** Whether the list in force supports something that is not issued; asked without reading the list. */
    public boolean hasOutstanding(UUID roundId) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM rounds_list_entry e WHERE e.standing = 'SELECTED' AND e.list_id = "
                                + "(SELECT l.id FROM rounds_list l WHERE l.round_id = :round ORDER BY l.version DESC LIMIT 1) "
                                + "AND NOT EXISTS (SELECT 1 FROM rounds_issued_entry i WHERE i.round_id = :round "
                                + "AND i.case_id = e.case_id))")
                .param("round", roundId)
                .query(Boolean.class)
                .single();
    }

    /** The entries to be supported of the list in force that are not issued yet, by place; all of them before the issue. */
    public List<FrozenList.Entry> outstanding(UUID roundId) {
        Set<UUID> issued = of(roundId);
        return lists.latest(roundId).map(FrozenList::selected).orElse(List.of()).stream()
                .filter(entry -> !issued.contains(entry.caseId()))
                .toList();
    }

    /**
     * Issues entries of the list in force: from now on they stand.
     *
     * @param hash of the list that the money was planned for
     * @throws Refusal conflict if the list has changed since, or one of them has been issued
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(UUID roundId, String hash, Set<UUID> cases, SignedIn by) {
        rounds.lock(roundId);
        FrozenList list = lists.latest(roundId)
                .filter(one -> one.hash().equals(hash))
                .orElseThrow(() -> Refusal.conflict("plan-outdated", "名单在方案提出以后有了变化，方案要重新提出。请退回。"));
        if (cases.stream().anyMatch(of(roundId)::contains)) {
            throw Refusal.conflict("already-issued", "本批次的资金已经下达，不能再次下达。请刷新后再看。");
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("INSERT INTO rounds_issue (round_id, list_id, issued_by, issued_name, issued_at) "
                        + "VALUES (?, ?, ?, ?, ?) ON CONFLICT (round_id) DO NOTHING")
                .params(roundId, list.id(), by.personId(), by.name(), now)
                .update();
        jdbc.sql("INSERT INTO rounds_issued_entry (round_id, case_id, list_id, issued_at) "
                        + "SELECT ?, one, ?, ? FROM unnest(?) AS one")
                .params(roundId, list.id(), now)
                .param(cases.toArray(UUID[]::new))
                .update();
        pool.settle(list, by);
        events.publishEvent(new ListIssued(list, cases.size(), by.actor()));
    }

    /**
     * What the rounds decided about an application by now.
     *
     * @param roundId of the round that it was handed in to
     */
    public Fate fate(UUID caseId, UUID roundId) {
        Optional<Money> issued = jdbc.sql("SELECT e.amount_fen FROM rounds_issued_entry i JOIN rounds_list_entry e "
                        + "ON e.list_id = i.list_id AND e.case_id = i.case_id WHERE i.case_id = ?")
                .param(caseId)
                .query((row, n) -> new Money(row.getLong(1)))
                .optional();
        return issued.<Fate>map(Fate.Supported::new).orElseGet(() -> notIssued(caseId, roundId));
    }

    private Fate notIssued(UUID caseId, UUID roundId) {
        if (pool.holds(caseId)) {
            return new Fate.Undecided();
        }
        LastEntry last = last(caseId);
        String left = pool.left(caseId).orElse(null);
        if (last != null && last.standing() == FrozenList.Standing.SELECTED) {
            return new Fate.Undecided();
        }
        if (left != null) {
            return new Fate.LeftOut(left);
        }
        if (last != null) {
            return new Fate.LeftOut(last.note());
        }
        return isIssued(roundId) ? new Fate.LeftOut("") : new Fate.Undecided();
    }

    /** Where it stands on the list of the round that issued last. */
    private @Nullable LastEntry last(UUID caseId) {
        return jdbc.sql("SELECT e.standing, e.note FROM rounds_list_entry e "
                        + "JOIN rounds_list l ON l.id = e.list_id JOIN rounds_issue i ON i.round_id = l.round_id "
                        + "WHERE e.case_id = ? AND l.version = (SELECT max(v.version) FROM rounds_list v "
                        + "WHERE v.round_id = l.round_id) ORDER BY i.issued_at DESC LIMIT 1")
                .param(caseId)
                .query((row, n) -> new LastEntry(FrozenList.Standing.valueOf(row.getString(1)), row.getString(2)))
                .optional()
                .orElse(null);
    }
}
