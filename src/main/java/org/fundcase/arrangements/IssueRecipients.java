package org.fundcase.arrangements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.arrangements.BlockEvent.RecipientsIssued;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Budgets;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.PayingOffices;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.PaperNumber;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.OfficeNumbers;
import org.fundcase.rounds.Recipient;
import org.fundcase.rounds.Recipients;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the money of recipients whom an annual plan, a decision on a single matter or an equity investment names: those
 * that are confirmed and not yet issued become awards that the city pays.
 */
@Component
public class IssueRecipients {

    private final Recipients recipients;
    private final BlockRows locks;
    private final Rounds rounds;
    private final Schemes schemes;
    private final PayingOffices paying;
    private final Budgets budgets;
    private final Applicants applicants;
    private final Awards awards;
    private final OfficeNumbers numbers;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssueRecipients(
            Recipients recipients,
            BlockRows locks,
            Rounds rounds,
            Schemes schemes,
            PayingOffices paying,
            Budgets budgets,
            Applicants applicants,
            Awards awards,
            OfficeNumbers numbers,
            Access access,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.recipients = recipients;
        this.locks = locks;
        this.rounds = rounds;
        this.schemes = schemes;
        this.paying = paying;
        this.budgets = budgets;
        this.applicants = applicants;
        this.awards = awards;
        this.numbers = numbers;
        this.access = access;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom money waits for: confirmed, not taken back, not issued; in the order they were recorded. */
    public List<Recipient> waiting(UUID roundId) {
        Set<UUID> issued = Set.copyOf(jdbc.sql(
                        "SELECT i.recipient_id FROM arrangements_issued i JOIN rounds_recipient r ON r.id = i.recipient_id "
                                + "WHERE r.round_id = ?")
                .param(roundId)
                .query(UUID.class)
                .list());
        List<Recipient> waiting = new ArrayList<>(recipients.of(roundId).stream()
                .filter(one -> one.holds() && !issued.contains(one.id()))
                .toList());
        Collections.reverse(waiting);
        return waiting;
    }

    /**
     * Issues all that wait.
     *
     * @return the id of the issued list
     * @throws Refusal forbidden unless the person may be the second one, and recorded none of them; on the field
     *     {@code paper}; conflict if nobody waits, or there is not enough money
     */
    @Transactional
    public UUID issue(UUID roundId, String paper, SignedIn by) {
        String number = PaperNumber.parse("paper", paper);
        locks.lock(roundId);
        List<Recipient> waiting = waiting(roundId);
        if (waiting.isEmpty()) {
            throw Refusal.conflict("nobody-waits", "没有已复核、还没有下达的受款单位。请刷新后再看。");
        }
        waiting.forEach(one -> access.requireSecond(by, one.recordedBy(), Subject.ofRound(roundId)));
        Round round = rounds.get(roundId);
        IssuedList list = list(round, waiting, number);
        numbers.give(number, list.id(), roundId, by);
        awards.issue(list, schemes.pinned(round.deployment()).timings(round.parameters()), by);
        waiting.forEach(
                one -> jdbc.sql("INSERT INTO arrangements_issued (recipient_id, list_id, paper) VALUES (?, ?, ?)")
                        .params(one.id(), list.id(), number)
                        .update());
        Money total = list.awards().stream().map(IssuedAward::amount).reduce(Money.ZERO, Money::plus);
        events.publishEvent(new RecipientsIssued(roundId, list.id(), waiting.size(), total, number, by.actor()));
        return list.id();
    }

    private IssuedList list(Round round, List<Recipient> waiting, String paper) {
        UUID payer = paying.of(schemes.pinned(round.deployment()), null).id();
        List<IssuedAward> lines = new ArrayList<>();
        for (Recipient one : waiting) {
            Money amount = one.amount();
            if (amount != null) {
                String number = one.item() + "-" + (lines.size() + 1);
                UUID enterprise = registered(one);
                lines.add(
                        new IssuedAward(null, number, enterprise, one.name(), one.item(), null, payer, amount, amount));
            }
        }
        return new IssuedList(
                UUID.randomUUID(),
                round.id(),
                round.scheme().id(),
                budgets.year(),
                paper,
                LocalDate.now(clock),
                waiting.get(0).recordedBy(),
                paying.quota(payer),
                lines);
    }

    private @Nullable UUID registered(Recipient one) {
        return one.creditCode().isEmpty()
                ? null
                : applicants
                        .byCode(CreditCode.parse(one.creditCode()))
                        .map(Enterprise::id)
                        .orElse(null);
    }
}
