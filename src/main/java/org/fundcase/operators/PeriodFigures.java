package org.fundcase.operators;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fundcase.funding.SpecialAccounts;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.funding.SpecialAccounts.Statement;
import org.fundcase.kernel.Money;
import org.fundcase.operators.Report.Figures;
import org.fundcase.operators.Report.Line;
import org.springframework.stereotype.Component;

/** The figures of a period: what the ledger moved in a special account, and what vouchers wrote off of it. */
@Component
public class PeriodFigures {

    private final SpecialAccounts accounts;
    private final Vouchers vouchers;

    PeriodFigures(SpecialAccounts accounts, Vouchers vouchers) {
        this.accounts = accounts;
        this.vouchers = vouchers;
    }

    /**
     * What the ledger says.
     *
     * @param from the first day
     * @param until the last day, still inside it
     */
    public Figures of(Account account, LocalDate from, LocalDate until) {
        Statement statement = accounts.statement(account.quotaId(), from, until);
        Map<String, Money> writtenOff = new HashMap<>();
        vouchers.settled(account.quotaId()).forEach(one -> one.vouchers().stream()
                .filter(Voucher::holds)
                .filter(voucher -> isWithin(Objects.requireNonNull(voucher.answeredOn()), from, until))
                .forEach(voucher -> writtenOff.merge(one.payment().item(), voucher.amount(), Money::plus)));
        Map<String, Line> lines = new TreeMap<>();
        writtenOff.forEach((item, amount) -> lines.put(item, new Line(item, Money.ZERO, Money.ZERO, amount)));
        statement
                .lines()
                .forEach(line -> lines.put(
                        line.item(),
                        new Line(
                                line.item(),
                                line.committed(),
                                line.paid(),
                                writtenOff.getOrDefault(line.item(), Money.ZERO))));
        return new Figures(
                statement.opening(),
                statement.received(),
                statement.paid(),
                statement.returned(),
                writtenOff.values().stream().reduce(Money.ZERO, Money::plus),
                statement.closing(),
                List.copyOf(lines.values()));
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
