package org.fundcase.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BudgetEvent.QuotaMoved;
import org.fundcase.funding.BudgetEvent.QuotaReceived;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives quota (指标) to the offices that pay, takes it back, and keeps when its paper was received. */
@Component
public class Quotas {

    private static final Set<OfficeKind> PAYING =
            Set.of(OfficeKind.CITY_FINANCE, OfficeKind.DISTRICT_FINANCE, OfficeKind.OPERATOR);
    private static final int LONGEST = 500;

    /**
     * An amount of quota, by who bears it.
     *
     * @param city from the budget
     * @param district what the district puts to it
     */
    public record Shares(Money city, Money district) {}

    private final QuotaRows rows;
    private final AwardRows awards;
    private final Ledger ledger;
    private final Once once;
    private final PayingTasks tasks;
    private final Offices offices;
    private final ObjectProvider<PayingRule> rules;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Quotas(
            QuotaRows rows,
            AwardRows awards,
            Ledger ledger,
            Once once,
            PayingTasks tasks,
            Offices offices,
            ObjectProvider<PayingRule> rules,
            Access access,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.awards = awards;
        this.ledger = ledger;
        this.once = once;
        this.tasks = tasks;
        this.offices = offices;
        this.rules = rules;
        this.access = access;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Allocates to an office what two persons agreed to; by hand through {@link QuotaChanges}.
     *
     * @param written its key names what they agreed to, and has a colon
     * @return the id of the quota
     * @throws Refusal not found unless the person works on the budget; conflict, with the amounts, if it is too much
     */
    public UUID allocate(UUID budgetId, UUID office, Shares shares, Written written, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofFund(budgetId));
        String basis = Texts.required("basis", "依据", written.text(), LONGEST);
        requireSomething(shares);
        return once.runNamed(written.key(), "allocate " + by.personId() + budgetId + office + shares + basis, () -> {
            ledger.hold(new AccountKey(AccountKind.APPROPRIATION, budgetId));
            requireAllowed(budgetId, office, shares, "city");
            Quota quota = ofOffice(budgetId, office, by);
            List<Move> moves = moves(shares, MoveKind.ALLOCATE, MoveKind.ALLOCATE_DISTRICT, quota, basis);
            ledger.post(moves, by.actor());
            publish(quota, false, shares, basis, by);
            return quota.id();
        });
    }

    /**
     * What a list brings along.
     *
     * @throws Refusal conflict if what binds the office lets it have no more
     */
    void requireAllowed(UUID budgetId, UUID office, Shares shares) {
        requireAllowed(budgetId, office, shares, null);
    }

    /** What is typed for an office, before anybody agreed to it. */
    void requireMayHave(UUID budgetId, UUID office, Shares shares) {
        requirePaying(office);
        requireAllowed(budgetId, office, shares, "city");
    }

    private void requirePaying(UUID office) {
        if (!PAYING.contains(offices.get(office).kind())) {
            throw Refusal.field("office", "付款单位只能是财政局或者受托运营机构。从列出的里面选。");
        }
    }

    private void requireAllowed(UUID budgetId, UUID office, Shares shares, @Nullable String field) {
        PayingRule.GivenTo account = rows.givenTo(budgetId, office);
        rules.stream().forEach(rule -> rule.requireQuota(account, shares.city().plus(shares.district()), field));
    }

    /**
     * Takes back what is not committed, as two persons agreed.
     *
     * @throws Refusal as {@link #allocate}; also if more of a share would go back than was given
     */
    UUID takeBack(UUID quotaId, Shares shares, Written written, SignedIn by) {
        Quota quota = rows.find(quotaId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofFund(quota.budgetId()));
        String basis = Texts.required("basis", "依据", written.text(), LONGEST);
        requireSomething(shares);
        return once.runNamed(written.key(), "take back " + by.personId() + quotaId + shares + basis, () -> {
            List<Move> moves = moves(shares, MoveKind.TAKE_BACK, MoveKind.TAKE_BACK_DISTRICT, quota, basis);
            ledger.post(moves, by.actor());
            publish(quota, true, shares, basis, by);
            return quotaId;
        });
    }

    /**
     * The paying office received the paper of a list; from that day it has a month.
     *
     * @throws Refusal not found unless it is the person's office; on the day; conflict if it was entered before
     */
    public void receive(UUID listId, UUID quotaId, LocalDate day, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofQuota(quotaId));
        AwardRows.ListHead list = awards.list(listId, quotaId).orElseThrow(Refusal::notFound);
        if (day.isBefore(list.issuedOn()) || day.isAfter(LocalDate.now(clock))) {
            throw Refusal.field("receivedOn", "签收日期要在下达日期 {0} 和今天之间。请核对。", list.issuedOn());
        }
        OneMonth month = OneMonth.from(day, calendar);
        once.runNamed("receipt:" + listId + ":" + quotaId, "receive " + day, () -> {
            if (!rows.receive(listId, quotaId, month, by)) {
                throw Refusal.conflict("already-received", "这份指标文件已经签收过。请刷新后再看。");
            }
            Quota quota = rows.find(quotaId).orElseThrow(Refusal::notFound);
            events.publishEvent(new QuotaReceived(
                    quota.budgetId(),
                    quotaId,
                    list.paper(),
                    day.toString(),
                    month.due().toString(),
                    by.actor()));
            tasks.received(new PayingTasks.Paper(listId, quotaId), by.actor());
            return quotaId;
        });
    }

    /** The quota of an office, opened when it has none. */
    Quota ofOffice(UUID budgetId, UUID office, SignedIn by) {
        return rows.find(budgetId, office).orElseGet(() -> {
            requirePaying(office);
            Quota quota = new Quota(UUID.randomUUID(), budgetId, office);
            if (!rows.insert(quota)) {
                return rows.find(budgetId, office).orElseThrow();
            }
            ledger.open(AccountKind.Level.QUOTA, budgetId, List.of(quota.id()));
            access.grant(
                    Subject.ofQuota(quota.id()),
                    List.of(
                            new Access.Grant(office, Relation.RECEIVER),
                            new Access.Grant(by.officeId(), Relation.CITY)));
            return quota;
        });
    }

    static List<Move> moves(Shares shares, MoveKind city, MoveKind district, Quota quota, String memo) {
        List<Move> moves = new ArrayList<>();
        if (shares.city().isPositive()) {
            moves.add(new Move(city, shares.city(), quota.place(), memo));
        }
        if (shares.district().isPositive()) {
            moves.add(new Move(district, shares.district(), quota.place(), memo));
        }
        return moves;
    }

    static void requireSomething(Shares shares) {
        if (!shares.city().plus(shares.district()).isPositive()) {
            throw Refusal.field("city", "还没有填金额。市级承担和辖区承担至少填一个。");
        }
    }

    private void publish(Quota quota, boolean back, Shares shares, String basis, SignedIn by) {
        events.publishEvent(new QuotaMoved(
                quota.budgetId(), quota.id(), back, shares.city(), shares.district(), basis, by.actor()));
    }
}
