package org.fundcase.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.MoneyScope.Seen;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger to read: entries with the running balance of their account, and totals that are sums of entries. */
@Component
class LedgerBook {

    private static final int LAST = 10_000;
    private static final String ENTRIES = " FROM funding_entry e JOIN funding_transfer t ON t.id = e.transfer_id "
            + "JOIN funding_account x ON x.id = e.account_id JOIN funding_budget b ON b.id = t.budget_id "
            + "LEFT JOIN funding_quota q ON q.id = t.quota_id LEFT JOIN funding_award a ON a.id = t.award_id WHERE ";

    /**
     * What is asked for; null and blank leave it open.
     *
     * @param number of a case or award
     */
    record Query(
            @Nullable String scheme, @Nullable Integer year, @Nullable AccountKind account, @Nullable String number) {

        private String sql() {
            return (blank(scheme) ? "" : " AND b.scheme_id = :scheme")
                    + (year == null ? "" : " AND b.year = :year")
                    + (account == null ? "" : " AND x.kind = :account")
                    + (blank(number) ? "" : " AND a.number = :number");
        }

        private Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>();
            params.put("scheme", String.valueOf(scheme));
            params.put("year", year == null ? 0 : year);
            params.put("account", String.valueOf(account));
            params.put("number", String.valueOf(number).strip());
            return params;
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    /**
     * One entry.
     *
     * @param amount negative where it left the account
     * @param balance of the account after it; what came out of a source is negative
     * @param number of the case or award; null where it is about none
     */
    record Line(
            long sequence,
            LocalDate day,
            MoveKind kind,
            AccountKind account,
            String scheme,
            int year,
            @Nullable UUID officeId,
            @Nullable String number,
            @Nullable String payee,
            Money amount,
            Money balance,
            String memo,
            String by) {}

    private final JdbcClient jdbc;

    LedgerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page asked for, within reason. */
    static int page(int asked) {
        return Math.max(0, Math.min(asked, LAST));
    }

    /** The latest first. */
    List<Line> lines(Seen seen, Query query, int limit, int offset) {
        return jdbc.sql(
                        "SELECT t.sequence, t.business_date, t.kind, x.kind AS account, b.scheme_id, b.year, q.office_id, "
                                + "a.number, a.payee, e.fen, e.balance_fen, t.memo, t.by_name" + ENTRIES + seen.sql()
                                + query.sql()
                                + " ORDER BY t.sequence DESC, e.fen LIMIT :limit OFFSET :offset")
                .params(query.params())
                .params(seen.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        row.getLong("sequence"),
                        row.getObject("business_date", LocalDate.class),
                        MoveKind.valueOf(row.getString("kind")),
                        AccountKind.valueOf(row.getString("account")),
                        row.getString("scheme_id"),
                        row.getInt("year"),
                        row.getObject("office_id", UUID.class),
                        row.getString("number"),
                        row.getString("payee"),
                        new Money(row.getLong("fen")),
                        new Money(row.getLong("balance_fen")),
                        row.getString("memo"),
                        row.getString("by_name")))
                .list();
    }

    /** Sums of the entries by account; no entry for a kind without any. */
    Map<AccountKind, Money> totals(Seen seen, Query query) {
        Map<AccountKind, Money> totals = new HashMap<>();
        jdbc.sql("SELECT x.kind, sum(e.fen)::bigint" + ENTRIES + seen.sql() + query.sql() + " GROUP BY x.kind")
                .params(query.params())
                .params(seen.params())
                .query(row -> {
                    totals.put(AccountKind.valueOf(row.getString(1)), new Money(row.getLong(2)));
                });
        return totals;
    }
}
