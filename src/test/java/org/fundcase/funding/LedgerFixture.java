package org.fundcase.funding;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Budgets, quotas and awards with nothing on their accounts. */
final class LedgerFixture {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    LedgerFixture(JdbcClient jdbc, Offices offices, Ledger ledger, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** As many budgets; each with quotas, each with awards. */
    List<Place> places(int budgets, int quotas, int awards) {
        List<Place> places = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (int b = 0; b < budgets; b++) {
                UUID budget = budget();
                for (int q = 0; q < quotas; q++) {
                    Place quota = quota(budget);
                    for (int a = 0; a < awards; a++) {
                        places.add(award(quota));
                    }
                }
            }
        });
        return places;
    }

    private UUID budget() {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO funding_budget (id, scheme_id, city, year) VALUES (?, ?, '某市', 2022)")
                .params(id, "TEST-" + id)
                .update();
        ledger.open(AccountKind.Level.BUDGET, id, List.of(id));
        return id;
    }

    private Place quota(UUID budget) {
        Office office =
                offices.register(new Office(UUID.randomUUID(), OfficeKind.DISTRICT_FINANCE, "某市", "某区", "某财政局"));
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO funding_quota (id, budget_id, office_id) VALUES (?, ?, ?)")
                .params(id, budget, office.id())
                .update();
        ledger.open(AccountKind.Level.QUOTA, budget, List.of(id));
        return Place.ofQuota(budget, id);
    }

    private Place award(Place quota) {
        UUID list = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO funding_list (id, budget_id, round_id, paper, issued_on, content_sha256, proposed_by, "
                        + "confirmed_by, confirmed_name, recorded_at) VALUES (?, ?, ?, '测', ?, '', ?, ?, '甲', ?)")
                .params(list, quota.budgetId(), UUID.randomUUID(), LocalDate.of(2022, 3, 1), UUID.randomUUID())
                .params(UUID.randomUUID(), Timestamp.from(Instant.EPOCH))
                .update();
        jdbc.sql("INSERT INTO funding_award (id, list_id, quota_id, number, payee, item, amount_fen, city_fen) "
                        + "VALUES (?, ?, ?, '1', '某企业', 'X', 1, 1)")
                .params(id, list, quota.quotaId())
                .update();
        ledger.open(AccountKind.Level.AWARD, quota.budgetId(), List.of(id));
        return quota.award(id);
    }

    /** Moves in a transaction of their own. */
    void post(List<Move> moves) {
        transaction.executeWithoutResult(status -> ledger.post(moves, Actor.SYSTEM));
    }
}
