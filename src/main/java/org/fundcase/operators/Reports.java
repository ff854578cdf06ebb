package org.fundcase.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SpecialAccounts;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.operators.Report.Figures;
import org.fundcase.operators.ReportEvent.ReportReceived;
import org.fundcase.operators.ReportEvent.ReportReturned;
import org.fundcase.operators.ReportEvent.ReportSubmitted;
import org.fundcase.schemes.Entrusted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of an operator to the bureau (定期报告). Figures are drawn from the ledger when a report is handed in, never typed;
 * it is frozen with its hash, and the bureau receives it or returns it.
 */
@Component
public class Reports {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NOTE = 500;

    private final ReportRows rows;
    private final VoucherRows turns;
    private final PeriodFigures figures;
    private final SpecialAccounts accounts;
    private final Agreements agreements;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Reports(
            ReportRows rows,
            VoucherRows turns,
            PeriodFigures figures,
            SpecialAccounts accounts,
            Agreements agreements,
            Access access,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.figures = figures;
        this.accounts = accounts;
        this.agreements = agreements;
        this.access = access;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How far the report of a period has come. */
    public enum State {
        /** The period is not over. */
        RUNNING,
        DUE,
        OVERDUE,
        SUBMITTED,
        RETURNED,
        RECEIVED
    }

    /** @param report the latest one; null before the first */
    public record Due(Period period, State state, @Nullable Report report) {

        /** Whether the operator has something to hand in. */
        public boolean isOwed() {
            return state == State.DUE || state == State.OVERDUE || state == State.RETURNED;
        }
    }

    /**
     * The periods of an agreement with their reports, the earliest first; one that runs is the last. After its end there
     * are those in which its account had money, or something was paid, given back or written off.
     */
    public List<Due> of(Agreement agreement) {
        List<Agreement> holding = agreements.holding(agreement.scheme(), agreement.operatorId());
        return of(agreement, account(agreement), binds(agreement, holding));
    }

    /**
     * What is to be handed in about the account of an agreement; nothing where another one binds it now, before it was
     * given anything, or where it entrusts no reports.
     *
     * @param holding all that hold between its scheme and its operator
     */
    List<Due> owed(Agreement agreement, List<Agreement> holding) {
        Optional<Account> account = account(agreement).filter(one -> binds(agreement, holding));
        return account.isEmpty() || !agreement.services().contains(Entrusted.REPORT)
                ? List.of()
                : of(agreement, account, true).stream().filter(Due::isOwed).toList();
    }

    /** Whether the account of its year goes by this agreement now. */
    boolean binds(Agreement agreement, List<Agreement> holding) {
        return Agreements.ofAccount(holding, agreement.year(), LocalDate.now(clock))
                .filter(own -> own.id().equals(agreement.id()))
                .isPresent();
    }

    /** Nobody else hands in a report of the account's operator until the transaction ends. */
    void takeTurn(Account account) {
        turns.takeTurn(account.officeId());
    }

    private List<Due> of(Agreement agreement, Optional<Account> account, boolean binds) {
        LocalDate today = LocalDate.now(clock);
        List<Report> all = account.map(one -> rows.ofQuota(one.quotaId())).orElse(List.of());
        Optional<Account> goesOn = account.filter(one -> binds && today.isAfter(agreement.until()));
        Moves after = goesOn.map(this::moves).orElse(Moves.NONE);
        return Period.of(agreement, goesOn.isPresent() ? today : agreement.until(), calendar).stream()
                .filter(period -> !period.from().isAfter(today))
                .map(period -> due(period, all, today))
                .filter(due ->
                        agreement.covers(due.period().from()) || due.report() != null || after.fill(due.period()))
                .toList();
    }

    private Moves moves(Account account) {
        return new Moves(accounts.days(account.quotaId()), turns.writtenOff(account.quotaId()));
    }

    private static Due due(Period period, List<Report> all, LocalDate today) {
        Report latest = all.stream()
                .filter(one -> one.until().equals(period.until()))
                .findFirst()
                .orElse(null);
        return new Due(period, state(period, latest, today), latest);
    }

    private static State state(Period period, @Nullable Report latest, LocalDate today) {
        if (latest != null && !latest.isReturned()) {
            return latest.isOpen() ? State.SUBMITTED : State.RECEIVED;
        }
        if (!period.isOverOn(today)) {
            return State.RUNNING;
        }
        if (today.isAfter(period.due())) {
            return State.OVERDUE;
        }
        return latest == null ? State.DUE : State.RETURNED;
    }

    /** The account that the agreement is about; empty before any quota was given. */
    public Optional<Account> account(Agreement agreement) {
        return accounts.find(agreement.scheme(), agreement.year(), agreement.operatorId());
    }

    /** @throws Refusal not found, also for a foreign account */
    public Report get(UUID id, SignedIn who) {
        Report report = rows.find(id).orElseThrow(Refusal::notFound);
        access.require(who, Action.READ, Subject.ofQuota(report.quotaId()));
        return report;
    }

    boolean maySubmit(Account account, SignedIn who) {
        return access.may(who, Action.CHANGE, Subject.ofQuota(account.quotaId()));
    }

    boolean mayAnswer(Account account, SignedIn who) {
        return who.officeKind() == OfficeKind.CITY_INDUSTRY
                && access.may(who, Action.CHANGE, Subject.ofFund(account.budgetId()));
    }

    /**
     * Hands the report of a period in.
     *
     * @param until the last day of the period
     * @throws Refusal not found unless the person works for the operator; on the text; conflict if it was handed in, or
     *     the period is not over; invalid where the agreement does not entrust reports
     */
    @Transactional
    public Report submit(UUID agreementId, LocalDate until, @Nullable String text, SignedIn by) {
        Agreement agreement = agreements.get(agreementId, by);
        Account account = account(agreement).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofQuota(account.quotaId()));
        if (!agreement.holds()) {
            throw Refusal.conflict("agreement-waits", "委托协议 {0} 没有经过另一位负责人同意，不生效，不能按它报告。", agreement.number());
        }
        requireEntrusted(agreement);
        String words = Texts.required("text", "情况说明", text, LONGEST);
        turns.takeTurn(account.officeId());
        Due due = of(agreement).stream()
                .filter(one -> one.period().until().equals(until))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (due.state() == State.RUNNING) {
            throw Refusal.conflict("period-runs", "这个报告期到 {0} 才结束，结束以后才能报告。", until);
        }
        if (!due.isOwed()) {
            throw Refusal.conflict("already-submitted", "这个报告期已经报告过。请刷新后看结果。");
        }
        Report report = report(agreement, account, due, words, by);
        rows.insert(report);
        events.publishEvent(new ReportSubmitted(report, by.actor()));
        return report;
    }

    private void requireEntrusted(Agreement agreement) {
        if (!agreement.services().contains(Entrusted.REPORT)) {
            throw Bound.noService(
                    agreement,
                    agreements
                            .entrusted(agreement.scheme())
                            .flatMap(entrusted -> entrusted.service(Entrusted.REPORT))
                            .orElseThrow(Refusal::notFound));
        }
    }

    private Report report(Agreement agreement, Account account, Due due, String text, SignedIn by) {
        Period period = due.period();
        Figures drawn = figures.of(account, period.from(), period.until());
        Report before = due.report();
        return new Report(
                UUID.randomUUID(),
                account.quotaId(),
                agreement.id(),
                period.from(),
                period.until(),
                before == null ? 1 : before.version() + 1,
                drawn,
                text,
                Report.hash(period, drawn, text),
                by.personId(),
                by.name(),
                LocalDate.now(clock),
                clock.instant(),
                null,
                null,
                null);
    }

    /**
     * The bureau receives a report with a remark, or returns it with the reason.
     *
     * @throws Refusal not found unless the person works on the budget; on the field {@code note} without a reason;
     *     conflict if it was answered
     */
    @Transactional
    public void answer(UUID reportId, boolean received, @Nullable String note, SignedIn by) {
        Report report = get(reportId, by);
        Account account = accounts.find(report.quotaId()).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofFund(account.budgetId()));
        if (by.officeKind() != OfficeKind.CITY_INDUSTRY) {
            throw Refusal.forbidden("受托运营机构的票据和报告由市工信局处理。");
        }
        String words = received
                ? Texts.optional("note", "意见", note, LONGEST_NOTE)
                : Texts.required("note", "退回的理由", note, LONGEST_NOTE);
        if (!rows.answer(reportId, received, words, by)) {
            throw Refusal.conflict("already-answered", "这份报告已经有人处理。请刷新后看结果。");
        }
        events.publishEvent(
                received
                        ? new ReportReceived(report, words, by.actor())
                        : new ReportReturned(report, words, by.actor()));
    }
}
