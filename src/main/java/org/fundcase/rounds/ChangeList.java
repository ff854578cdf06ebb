package org.fundcase.rounds;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists.Cause;
import org.fundcase.rounds.FrozenLists.Freezing;
import org.fundcase.schemes.CostShares;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the list in force: each change is a further version with its reason, and leaves alone what was issued. */
@Component
public class ChangeList {

    private static final String WITHDRAWN = Words.of("申报单位撤回").zh();

    private final FrozenLists lists;
    private final FrozenListRows rows;
    private final IssuedLists issues;
    private final ProjectPool pool;
    private final Rounds rounds;
    private final RoundRows locks;
    private final ListMakers makers;
    private final FundingLine line;
    private final List<KeptOut> keptOut;

    ChangeList(
            FrozenLists lists,
            FrozenListRows rows,
            IssuedLists issues,
            ProjectPool pool,
            Rounds rounds,
            RoundRows locks,
            ListMakers makers,
            FundingLine line,
            @Lazy List<KeptOut> keptOut) {
        this.keptOut = keptOut;
        this.line = line;
        this.makers = makers;
        this.lists = lists;
        this.rows = rows;
        this.issues = issues;
        this.pool = pool;
        this.rounds = rounds;
        this.locks = locks;
    }

    /**
     * For what a person is about to propose: somebody has to be left who could enter the decision about the list.
     *
     * @throws Refusal forbidden to who would be the last
     */
    public void requireAnotherLeft(UUID roundId, SignedIn proposes) {
        makers.requireAnotherLeft(roundId, proposes);
    }

    /**
     * Takes an application off the list in force.
     *
     * @throws Refusal if it is not to be supported by that list, or was issued
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FrozenList remove(UUID roundId, UUID caseId, Freezing why) {
        FrozenList before = withSelected(roundId, caseId);
        return changed(before, caseId, entry -> entry.with(Standing.REMOVED, why.reason()), why);
    }

    /**
     * Gives an application of the list in force another amount.
     *
     * @throws Refusal if it is not to be supported by that list, or was issued
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FrozenList amend(UUID roundId, UUID caseId, Money amount, Freezing why) {
        FrozenList before = withSelected(roundId, caseId);
        return changed(before, caseId, entry -> entry.with(amount, why.reason()), why);
    }

    /**
     * Takes an application that its enterprise took back (申报单位撤回) off every list in force; what was published of it
     * needs no further notice, what takes its place does. It leaves the project pool.
     *
     * @throws Refusal conflict if it has been issued
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID caseId, SignedIn by) {
        for (UUID roundId : rows.roundsWith(caseId)) {
            locks.lock(roundId);
            FrozenList list = lists.inForce(roundId);
            if (issues.of(roundId).contains(caseId)) {
                throw Refusal.conflict("granted", "资金已经下达，这里不能撤回。要放弃支持，请书面告知市工信局。");
            }
            boolean selected = list.of(caseId).filter(Entry::isSelected).isPresent();
            boolean removed = list.of(caseId)
                    .filter(entry -> entry.standing() == Standing.REMOVED)
                    .isPresent();
            if (selected || !removed && !issues.isIssued(roundId)) {
                changed(
                        list,
                        caseId,
                        entry -> entry.with(Standing.REMOVED, WITHDRAWN),
                        new Freezing(WITHDRAWN, by, null, Cause.WITHDRAWAL));
            }
        }
        pool.leave(caseId, WITHDRAWN, by.actor());
    }

    /**
     * Takes the first of the reserve (备选递补) onto the list that its group still has room for and nothing keeps out. Money has to have become
     * free: of today's budget without what other rounds take of it; where the list was ranked before there was one, also
     * within the highest total that any version had.
     *
     * @throws Refusal invalid if there is no such reserve, or not enough money; conflict after the issue
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FrozenList promote(UUID roundId, Freezing why) {
        Entry first = toPromote(roundId);
        return changed(
                lists.inForce(roundId), first.caseId(), entry -> entry.with(Standing.SELECTED, why.reason()), why);
    }

    /**
     * What {@link #promote} would take onto the list now. Nobody else changes the list, nor takes of the same budget, until
     * the transaction ends.
     *
     * @throws Refusal as {@link #promote}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry toPromote(UUID roundId) {
        RankBasis.Line today = line.of(rounds.get(roundId)).line();
        locks.lock(roundId);
        FrozenList before = lists.inForce(roundId);
        Set<UUID> out = keptOut(before.reserve());
        Entry first = before.reserve().stream()
                .filter(entry -> !out.contains(entry.caseId()))
                .filter(entry -> before.basis().hasRoomFor(entry, before.entries()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("no-reserve", "现在这版名单没有可以递补的备选项目。"));
        if (before.basis().line() == null) {
            requireMoney(first, first.amount(), rows.highestTotal(roundId).minus(before.total()));
        }
        if (today != null) {
            requireMoney(first, city(roundId, first), left(before, today));
        }
        return first;
    }

    /** Who is barred since is passed over, and stays in reserve. */
    private Set<UUID> keptOut(List<Entry> reserve) {
        List<UUID> cases = reserve.stream().map(Entry::caseId).toList();
        return keptOut.stream()
                .flatMap(room -> room.of(cases).keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Of today's money what the list itself has not taken; what was issued is off the budget already. */
    private Money left(FrozenList list, RankBasis.Line today) {
        Set<UUID> issued = issues.of(list.roundId());
        return list.selected().stream()
                .filter(entry -> !issued.contains(entry.caseId()))
                .map(entry -> city(list.roundId(), entry))
                .reduce(today.city(), Money::minus);
    }

    private static void requireMoney(Entry first, Money needed, Money free) {
        if (needed.compareTo(free) > 0) {
            Money shown = free.isPositive() ? free : Money.ZERO;
            throw Refusal.invalid("no-money", "排在最前的备选项目 {0} 要 {1} 元，现在只空出 {2} 元，不能递补。", first.number(), needed, shown);
        }
    }

    private Money city(UUID roundId, Entry entry) {
        return CostShares.ofCity(rounds.get(roundId).parameters(), entry.amount());
    }

    /** Nobody makes another version before this one is made of it. */
    private FrozenList withSelected(UUID roundId, UUID caseId) {
        locks.lock(roundId);
        FrozenList before = lists.inForce(roundId);
        if (before.of(caseId).filter(Entry::isSelected).isEmpty()) {
            throw Refusal.conflict("not-on-list", "这个项目不在现在的拟支持名单里，可能已被取消。请刷新后再看。");
        }
        return before;
    }

    private FrozenList changed(FrozenList before, UUID caseId, UnaryOperator<Entry> change, Freezing why) {
        List<Entry> entries = before.entries().stream()
                .map(entry -> entry.caseId().equals(caseId) ? change.apply(entry) : entry)
                .toList();
        return lists.freeze(before.roundId(), entries, why);
    }
}
