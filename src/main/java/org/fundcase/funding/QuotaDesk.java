package org.fundcase.funding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.kernel.Money;
import org.fundcase.trips.Trips;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quotas of a budget as its page shows them. */
@Component
class QuotaDesk {

    private static final Set<OfficeKind> PAYING =
            Set.of(OfficeKind.CITY_FINANCE, OfficeKind.DISTRICT_FINANCE, OfficeKind.OPERATOR);

    /**
     * What an office pays from.
     *
     * @param free not committed
     * @param committed to awards, paid or not
     */
    record Line(Quota quota, String office, Money free, Money district, Money committed, Money paid) {

        public Money given() {
            return free.plus(committed);
        }
    }

    private final QuotaRows rows;
    private final Ledger ledger;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Trips trips;

    QuotaDesk(QuotaRows rows, Ledger ledger, Offices offices, JdbcClient jdbc, Trips trips) {
        this.rows = rows;
        this.ledger = ledger;
        this.offices = offices;
        this.jdbc = jdbc;
        this.trips = trips;
    }

    /** The offices of the city that can pay, by name. */
    List<Office> paying(Budget budget) {
        return offices.ofCity(budget.city(), trips.begin()).get().stream()
                .filter(office -> PAYING.contains(office.kind()))
                .toList();
    }

    List<Line> of(Budget budget) {
        List<Quota> quotas = rows.ofBudget(budget.id());
        Map<UUID, Map<AccountKind, Money>> balances =
                ledger.balances(quotas.stream().map(Quota::id).toList());
        Map<UUID, String> names = quotas.isEmpty()
                ? Map.of()
                : offices.all(quotas.stream().map(Quota::officeId).toList()).stream()
                        .collect(Collectors.toMap(Office::id, Office::name));
        return quotas.stream()
                .map(quota -> line(
                        quota, names.getOrDefault(quota.officeId(), ""), balances.getOrDefault(quota.id(), Map.of())))
                .toList();
    }

    private Line line(Quota quota, String office, Map<AccountKind, Money> balances) {
        return new Line(
                quota,
                office,
                balances.getOrDefault(AccountKind.QUOTA, Money.ZERO),
                new Money(-balances.getOrDefault(AccountKind.DISTRICT_SHARE, Money.ZERO)
                        .fen()),
                sum(quota, "'COMMITMENT', 'REQUESTED', 'PAID', 'CLAIMED', 'WRITTEN_OFF', 'RETURNED'"),
                sum(quota, "'PAID', 'CLAIMED', 'WRITTEN_OFF', 'RETURNED'"));
    }

    private Money sum(Quota quota, String kinds) {
        return new Money(jdbc.sql("SELECT coalesce(sum(x.fen), 0) FROM funding_account x JOIN funding_award a "
                        + "ON a.id = x.owner_id WHERE a.quota_id = ? AND x.kind IN (" + kinds + ")")
                .param(quota.id())
                .query(Long.class)
                .single());
    }
}
