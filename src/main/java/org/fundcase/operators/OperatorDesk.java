package org.fundcase.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.SpecialAccounts;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.operators.Reports.Due;
import org.fundcase.operators.Vouchers.Settled;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an operator has to do under an agreement, and how far it has come. */
@Component
class OperatorDesk {

    private final Agreements agreements;
    private final SpecialAccounts accounts;
    private final Vouchers vouchers;
    private final Reports reports;
    private final PeriodFigures figures;
    private final Clock clock;

    OperatorDesk(
            Agreements agreements,
            SpecialAccounts accounts,
            Vouchers vouchers,
            Reports reports,
            PeriodFigures figures,
            Clock clock) {
        this.figures = figures;
        this.agreements = agreements;
        this.accounts = accounts;
        this.vouchers = vouchers;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * One agreement with its account.
     *
     * @param account null before any quota was given
     * @param balance in the special account now
     * @param owed awards that have money to ask for
     * @param settled payments with their vouchers
     * @param dues the periods that began, with their reports
     */
    record Shown(
            Agreement agreement,
            @Nullable Scheme scheme,
            @Nullable Account account,
            Money given,
            Money balance,
            List<Award> owed,
            List<Settled> settled,
            List<Due> dues) {

        /** What is not written off whole yet, the longest waiting first. */
        public List<Settled> unwritten() {
            return settled.stream().filter(one -> !one.isDone()).toList();
        }

        /** What the bureau has to answer. */
        public long toAnswer() {
            return settled.stream()
                    .flatMap(one -> one.vouchers().stream())
                    .filter(Voucher::isOpen)
                    .count();
        }

        public Money payable() {
            return owed.stream().map(Award::payable).reduce(Money.ZERO, Money::plus);
        }

        public Money unwrittenAmount() {
            return unwritten().stream()
                    .map(one -> one.payment().amount().minus(one.writtenOff()))
                    .reduce(Money.ZERO, Money::plus);
        }

        public long owedReports() {
            return dues.stream().filter(Due::isOwed).count();
        }

        public boolean isLate() {
            return dues.stream().anyMatch(due -> due.state() == Reports.State.OVERDUE);
        }
    }

    /** The one asked for, else the one in force, else the latest. */
    Optional<Agreement> chosen(List<Agreement> all, @Nullable UUID asked) {
        LocalDate today = today();
        return all.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.holds() && one.covers(today))
                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    Shown of(Agreement agreement, SignedIn who) {
        Account account = reports.account(agreement).orElse(null);
        Scheme scheme = agreements.scheme(agreement.scheme()).orElse(null);
        List<Due> dues = agreement.holds() ? reports.of(agreement) : List.of();
        if (account == null) {
            return new Shown(agreement, scheme, null, Money.ZERO, Money.ZERO, List.of(), List.of(), dues);
        }
        Report.Figures all = figures.of(account, LocalDate.of(2000, 1, 1), today());
        return new Shown(
                agreement,
                scheme,
                account,
                all.received(),
                all.closing(),
                accounts.owed(account.quotaId()),
                vouchers.of(account.quotaId(), who),
                dues);
    }

    /** Another agreement whose account has reports to hand in. */
    record Owing(Agreement agreement, long reports, boolean late) {}

    /** Those beside the one that is shown, as last year's, whose account is not closed. */
    List<Owing> owing(List<Agreement> all, Agreement shown) {
        Map<List<?>, List<Agreement>> holding = new HashMap<>();
        return all.stream()
                .filter(one -> one.holds() && !one.id().equals(shown.id()))
                .map(one -> owing(
                        one,
                        holding.computeIfAbsent(
                                List.of(one.scheme(), one.operatorId()),
                                key -> agreements.holding(one.scheme(), one.operatorId()))))
                .filter(one -> one.reports() > 0)
                .toList();
    }

    private Owing owing(Agreement agreement, List<Agreement> holding) {
        List<Due> owed = reports.owed(agreement, holding);
        return new Owing(agreement, owed.size(), owed.stream().anyMatch(due -> due.state() == Reports.State.OVERDUE));
    }

    /** Names of the items of a scheme. */
    static Map<String, Words> items(@Nullable Scheme scheme) {
        Map<String, Words> names = new HashMap<>();
        if (scheme != null) {
            scheme.items().forEach(item -> names.put(item.id(), item.name()));
        }
        return names;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
