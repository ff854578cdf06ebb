package org.fundcase.funding;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the ledger; several moves go in one statement, because a list has thousands. */
@Component
class LedgerRows {

    /** Who writes and when. */
    record Writing(Actor by, LocalDate day, Instant at) {}

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<AccountKey, UUID> accounts(List<Move> moves) {
        List<AccountKey> keys = moves.stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .distinct()
                .toList();
        Map<AccountKey, UUID> accounts = new HashMap<>();
        jdbc.sql("SELECT a.kind, a.owner_id, a.id FROM unnest(?, ?) AS k (kind, owner) "
                        + "JOIN funding_account a ON a.owner_id = k.owner AND a.kind = k.kind")
                .params(
                        keys.stream().map(key -> key.kind().name()).toArray(String[]::new),
                        keys.stream().map(AccountKey::owner).toArray(UUID[]::new))
                .query(row -> {
                    accounts.put(
                            new AccountKey(AccountKind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                            row.getObject(3, UUID.class));
                });
        return accounts;
    }

    /** Until the transaction ends; in the order of the ids, whatever order is asked for. */
    Map<UUID, Long> lock(Collection<UUID> accounts) {
        Map<UUID, Long> balances = new HashMap<>();
        jdbc.sql("SELECT account_id, account_fen FROM funding_lock(?)")
                .param(accounts.toArray(UUID[]::new))
                .query(row -> {
                    balances.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return balances;
    }

    /** What the city gave and did not take back; its account is locked by the caller. */
    Money cityShare(UUID quotaId) {
        return new Money(jdbc.sql("SELECT coalesce(sum(e.fen), 0) FROM funding_transfer t JOIN funding_account a "
                        + "ON a.owner_id = t.quota_id AND a.kind = 'QUOTA' JOIN funding_entry e ON e.transfer_id = t.id "
                        + "AND e.account_id = a.id WHERE t.quota_id = ? AND t.kind IN ('ALLOCATE', 'TAKE_BACK')")
                .param(quotaId)
                .query(Long.class)
                .single());
    }

    void write(List<Move> moves, Map<AccountKey, UUID> accounts, Writing writing) {
        List<UUID> ids = moves.stream().map(move -> UUID.randomUUID()).toList();
        jdbc.sql("INSERT INTO funding_transfer (id, kind, budget_id, quota_id, award_id, payment_id, memo, by_person, "
                        + "by_name, business_date, recorded_at) SELECT t.id, t.kind, t.budget, t.quota, t.award, "
                        + "t.payment, t.memo, ?, ?, ?, ? FROM unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY "
                        + "AS t (id, kind, budget, quota, award, payment, memo, n) ORDER BY t.n")
                .param(writing.by().personId())
                .param(writing.by().name())
                .param(writing.day())
                .param(Timestamp.from(writing.at()))
                .param(ids.toArray(UUID[]::new))
                .param(moves.stream().map(move -> move.kind().name()).toArray(String[]::new))
                .param(moves.stream().map(move -> move.place().budgetId()).toArray(UUID[]::new))
                .param(moves.stream().map(move -> move.place().quotaId()).toArray(UUID[]::new))
                .param(moves.stream().map(move -> move.place().awardId()).toArray(UUID[]::new))
                .param(moves.stream().map(move -> move.place().paymentId()).toArray(UUID[]::new))
                .param(moves.stream().map(Move::memo).toArray(String[]::new))
                .update();
        writeEntries(ids, moves, accounts);
    }

    private void writeEntries(List<UUID> ids, List<Move> moves, Map<AccountKey, UUID> accounts) {
        jdbc.sql("INSERT INTO funding_entry (transfer_id, account_id, fen) SELECT e.transfer, e.account, e.fen "
                        + "FROM unnest(?, ?, ?) WITH ORDINALITY AS e (transfer, account, fen, n) ORDER BY e.n")
                .param(ids.stream().flatMap(id -> Stream.of(id, id)).toArray(UUID[]::new))
                .param(moves.stream()
                        .flatMap(move -> Stream.of(move.from(), move.to()))
                        .map(key -> Objects.requireNonNull(accounts.get(key)))
                        .toArray(UUID[]::new))
                .param(moves.stream()
                        .flatMap(move ->
                                Stream.of(-move.amount().fen(), move.amount().fen()))
                        .toArray(Long[]::new))
                .update();
    }
}
