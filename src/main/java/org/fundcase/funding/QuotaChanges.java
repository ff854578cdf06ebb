package org.fundcase.funding;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SecondPersons;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BudgetEvent.QuotaChangeProposed;
import org.fundcase.funding.BudgetEvent.QuotaChangeRefused;
import org.fundcase.funding.Quotas.Shares;
import org.fundcase.funding.SecondAnswers.Question;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Quota given or taken back by hand: proposed by one person of the city's offices, made by a second. */
@Component
public class QuotaChanges {

    private static final int LONGEST = 500;

    /**
     * A change as the page of its budget shows it.
     *
     * @param seconds who may answer it, while it waits
     */
    record Shown(QuotaChange change, boolean mayAnswer, List<String> seconds) {}

    /**
     * What the page of a budget shows.
     *
     * @param changes what waits first
     * @param seconds who could agree to what the reader proposes
     */
    record Panel(List<Shown> changes, List<String> seconds) {}

    private final QuotaChangeRows rows;
    private final SecondAnswers answers;
    private final QuotaRows quotaRows;
    private final Quotas quotas;
    private final Once once;
    private final Access access;
    private final SecondPersons seconds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuotaChanges(
            QuotaChangeRows rows,
            SecondAnswers answers,
            QuotaRows quotaRows,
            Quotas quotas,
            Once once,
            Access access,
            SecondPersons seconds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.quotaRows = quotaRows;
        this.quotas = quotas;
        this.once = once;
        this.access = access;
        this.seconds = seconds;
        this.events = events;
        this.clock = clock;
    }

    /** Of a budget. */
    Panel panel(UUID budgetId, SignedIn who) {
        Subject fund = Subject.ofFund(budgetId);
        List<SignedIn> all = seconds.all(who, fund);
        boolean may = access.may(who, Action.CONFIRM, fund);
        List<Shown> changes = rows.ofBudget(budgetId).stream()
                .map(change -> new Shown(
                        change,
                        change.isOpen() && may && !change.proposedBy().equals(who.personId()),
                        change.isOpen() ? SecondPersons.named(change.proposedBy(), all) : List.of()))
                .toList();
        return new Panel(changes, SecondPersons.named(who.personId(), all));
    }

    /** Of some budgets, what waits for a second person; who may read them is asked by the caller. */
    List<QuotaChange> waiting(List<Budget> budgets) {
        return rows.waiting(budgets.stream().map(Budget::id).toList());
    }

    /**
     * Proposes to give quota to an office; nothing is given yet.
     *
     * @return the id of the proposal
     * @throws Refusal not found unless the person works on the budget; on a field; conflict if what binds the office lets
     *     it have no more
     */
    public UUID propose(UUID budgetId, UUID office, Shares more, Written written, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofFund(budgetId));
        String basis = required(more, written);
        quotas.requireMayHave(budgetId, office, more);
        return proposed(budgetId, office, false, more, new Written(written.key(), basis), by);
    }

    /** As {@link #propose}, to take back what is not committed. */
    public UUID proposeBack(UUID quotaId, Shares less, Written written, SignedIn by) {
        Quota quota = quotaRows.find(quotaId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofFund(quota.budgetId()));
        String basis = required(less, written);
        return proposed(quota.budgetId(), quota.officeId(), true, less, new Written(written.key(), basis), by);
    }

    private static String required(Shares shares, Written written) {
        String basis = Texts.required("basis", "依据", written.text(), LONGEST);
        Quotas.requireSomething(shares);
        return basis;
    }

    private UUID proposed(UUID budget, UUID office, boolean back, Shares shares, Written written, SignedIn by) {
        String basis = String.valueOf(written.text());
        String content = "propose quota " + by.personId() + budget + office + back + shares + basis;
        return once.run(written.key(), content, () -> {
            QuotaChange change = new QuotaChange(
                    UUID.randomUUID(),
                    budget,
                    office,
                    "",
                    back,
                    shares,
                    basis,
                    by.personId(),
                    by.name(),
                    clock.instant(),
                    null,
                    null,
                    null);
            rows.insert(change);
            events.publishEvent(new QuotaChangeProposed(
                    budget, change.id(), back, shares.city(), shares.district(), basis, by.actor()));
            return change.id();
        });
    }

    /**
     * The second person's answer; an agreement moves the quota, a no sends it back with its reason.
     *
     * @return the quota, or the proposal that was sent back
     * @throws Refusal not found for a foreign budget; forbidden to the first person; conflict if it was answered, or if
     *     there is not so much any more
     */
    public UUID answer(UUID changeId, SecondAnswer answer, String key, SignedIn by) {
        QuotaChange change = rows.find(changeId).orElseThrow(Refusal::notFound);
        Subject fund = Subject.ofFund(change.budgetId());
        access.require(by, Action.READ, fund);
        access.requireSecond(by, change.proposedBy(), fund);
        return once.run(key, "answer quota " + by.personId() + changeId + answer, () -> {
            answers.add(new Question(SecondAnswers.To.QUOTA_CHANGE, changeId, change.proposedBy()), answer, by);
            if (answer.agreed()) {
                return make(change, by);
            }
            events.publishEvent(
                    new QuotaChangeRefused(change.budgetId(), changeId, change.back(), answer.note(), by.actor()));
            return changeId;
        });
    }

    private UUID make(QuotaChange change, SignedIn by) {
        Written written = new Written("quota:" + change.id(), change.basis());
        if (!change.back()) {
            return quotas.allocate(change.budgetId(), change.office(), change.shares(), written, by);
        }
        Quota quota = quotaRows.find(change.budgetId(), change.office()).orElseThrow(Refusal::notFound);
        return quotas.takeBack(quota.id(), change.shares(), written, by);
    }
}
