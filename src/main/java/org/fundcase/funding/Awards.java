package org.fundcase.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.AwardEvent.AwardIssued;
import org.fundcase.funding.AwardEvent.AwardReduced;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.IssuedList.QuotaFrom;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.PaymentTiming;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Awards: what an issued list promises. The room that issues the list calls here, in the transaction of its step; from
 * then on the paying offices see it on their desks.
 */
@Component
public class Awards {

    private static final int LONGEST = 500;

    /**
     * Less for an award: the whole of what is not asked for voids it.
     *
     * @param proposedBy the first of the two persons
     * @param key names what two persons agreed to, and has a colon; the same one is done once
     */
    public record Reduction(UUID awardId, Money amount, String basis, UUID proposedBy, String key) {}

    private final AwardRows rows;
    private final TermsRows terms;
    private final BudgetRows budgets;
    private final Quotas quotas;
    private final Ledger ledger;
    private final Once once;
    private final PayingTasks tasks;
    private final Access access;
    private final ApplicationEventPublisher events;

    Awards(
            AwardRows rows,
            TermsRows terms,
            BudgetRows budgets,
            Quotas quotas,
            Ledger ledger,
            Once once,
            PayingTasks tasks,
            Access access,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.rows = rows;
        this.terms = terms;
        this.budgets = budgets;
        this.quotas = quotas;
        this.ledger = ledger;
        this.once = once;
        this.access = access;
        this.events = events;
    }

    /** The awards of an issued list, by number. */
    public List<Award> ofList(UUID listId) {
        return rows.ofList(listId);
    }

    /** For rooms that act on their own behalf. */
    public Optional<Award> find(UUID id) {
        return rows.find(id);
    }

    /** What a case was awarded, the earliest list first; who may read the case is asked by the caller. */
    public List<Award> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /** What the cases have been awarded and not given back, by case. */
    public Map<UUID, Money> worth(Collection<UUID> caseIds) {
        return rows.worth(caseIds);
    }

    /** What an award was reduced by: the papers and reasons that two persons entered, the earliest first. */
    public List<String> reductions(UUID awardId) {
        return rows.reductions(awardId);
    }

    /** The round whose list an award is of. */
    public UUID roundOf(UUID awardId) {
        return rows.roundOf(awardId);
    }

    /** Whether every award of a round is paid, given back or taken off; so it is while it has none. */
    public boolean isRoundSettled(UUID roundId) {
        return !rows.isOwed(roundId);
    }

    /**
     * Issues a list: allocates the quota that it brings along and commits every award, all or nothing.
     *
     * @param confirmedBy the second person, of a city office; not {@link IssuedList#proposedBy()}
     * @throws Refusal forbidden to the first person or who may not confirm; conflict if there is no budget, not enough
     *     of it, a case has an award already, or another list came under the same id
     */
    public void issue(IssuedList list, SignedIn confirmedBy) {
        issue(list, Map.of(), confirmedBy);
    }

    /**
     * As {@link #issue(IssuedList, SignedIn)}, with when the money is paid.
     *
     * @param timings by item; what is not in it is paid at once
     */
    public void issue(IssuedList list, Map<String, PaymentTiming> timings, SignedIn confirmedBy) {
        String content = list.toString();
        once.runNamed("list:" + list.id(), content, () -> {
            UUID budget = budgets.find(list.scheme(), list.year())
                    .orElseThrow(() -> Refusal.conflict(
                            "no-budget", "{0} 年还没有批复的预算，不能下达。先编报、批复预算。", Integer.toString(list.year())));
            access.requireSecond(confirmedBy, list.proposedBy(), Subject.ofFund(budget));
            requireInOrder(list);
            ledger.hold(new AccountKey(AccountKind.APPROPRIATION, budget));
            requireNotAwarded(list);
            rows.insert(list, budget, Sha256.of(content), confirmedBy);
            commit(list, timings, budget, confirmedBy);
            return list.id();
        });
    }

    private void commit(IssuedList list, Map<String, PaymentTiming> timings, UUID budget, SignedIn by) {
        Map<UUID, Quota> ofOffice = new LinkedHashMap<>();
        list.awards()
                .forEach(award ->
                        ofOffice.computeIfAbsent(award.payingOffice(), office -> quotas.ofOffice(budget, office, by)));
        List<UUID> ids = list.awards().stream().map(award -> UUID.randomUUID()).toList();
        rows.insert(list, ids, ofOffice);
        terms.insert(list.awards(), ids, timings);
        ledger.open(AccountKind.Level.AWARD, budget, ids);
        List<Move> moves =
                new ArrayList<>(list.quota() == QuotaFrom.LIST ? allocations(list, budget, ofOffice) : List.of());
        for (int n = 0; n < ids.size(); n++) {
            IssuedAward award = list.awards().get(n);
            Quota quota = Objects.requireNonNull(ofOffice.get(award.payingOffice()));
            moves.add(new Move(MoveKind.COMMIT, award.amount(), quota.place().award(ids.get(n)), list.paper()));
            events.publishEvent(new AwardIssued(ids.get(n), quota.id(), list, award, by.actor()));
        }
        ledger.post(moves, by.actor());
        tasks.issued(list, ofOffice);
    }

    private List<Move> allocations(IssuedList list, UUID budget, Map<UUID, Quota> ofOffice) {
        List<Move> moves = new ArrayList<>();
        ofOffice.forEach((office, quota) -> {
            Money city = sum(list.awards().stream()
                    .filter(award -> award.payingOffice().equals(office))
                    .map(IssuedAward::cityShare));
            Money district = sum(list.awards().stream()
                    .filter(award -> award.payingOffice().equals(office))
                    .map(IssuedAward::districtShare));
            Quotas.Shares shares = new Quotas.Shares(city, district);
            quotas.requireAllowed(budget, office, shares);
            moves.addAll(Quotas.moves(shares, MoveKind.ALLOCATE, MoveKind.ALLOCATE_DISTRICT, quota, list.paper()));
        });
        return moves;
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    /**
     * Takes off an award what no payment was asked for.
     *
     * @param confirmedBy the second person
     * @throws Refusal forbidden to the first person; conflict, with the amounts, if it is more than is left
     */
    public void reduce(Reduction reduction, SignedIn confirmedBy) {
        Award award = rows.find(reduction.awardId()).orElseThrow(Refusal::notFound);
        access.requireSecond(confirmedBy, reduction.proposedBy(), Subject.ofFund(award.budgetId()));
        takeOff(award, reduction, confirmedBy);
    }

    /**
     * As {@link #reduce}, for a room whose own two persons stand for it, as those who accept a project: who may is asked
     * there.
     */
    public void reduceBy(Reduction reduction, SignedIn confirmedBy) {
        Award award = rows.find(reduction.awardId()).orElseThrow(Refusal::notFound);
        SecondAnswers.requireTwo(reduction.proposedBy(), confirmedBy);
        takeOff(award, reduction, confirmedBy);
    }

    private void takeOff(Award award, Reduction reduction, SignedIn confirmedBy) {
        String basis = Texts.required("basis", "依据", reduction.basis(), LONGEST);
        once.runNamed(reduction.key(), "reduce " + confirmedBy.personId() + reduction, () -> {
            ledger.post(
                    List.of(new Move(MoveKind.REDUCE, reduction.amount(), award.place(), basis)), confirmedBy.actor());
            events.publishEvent(new AwardReduced(award, reduction.amount(), basis, confirmedBy.actor()));
            return award.id();
        });
    }

    private static void requireInOrder(IssuedList list) {
        Texts.required("paper", "文号", list.paper(), LONGEST);
        boolean fits = !list.awards().isEmpty()
                && list.awards().stream()
                        .allMatch(award -> award.amount().isPositive()
                                && !award.cityShare().isNegative()
                                && award.cityShare().compareTo(award.amount()) <= 0
                                && !award.payee().isBlank());
        if (!fits) {
            throw Refusal.invalid("list", "名单里有的项目没有金额、没有收款单位，或者市级承担超过了金额。请核对后再下达。");
        }
    }

    private void requireNotAwarded(IssuedList list) {
        List<UUID> cases = list.awards().stream()
                .map(IssuedAward::caseId)
                .filter(Objects::nonNull)
                .toList();
        List<String> awarded = rows.numbersOfAwarded(cases);
        if (!awarded.isEmpty()) {
            throw Refusal.conflict("already-awarded", "这些案件已经安排过资金：{0}。先调减原来的安排，再重新下达。", Words.list(awarded));
        }
    }
}
