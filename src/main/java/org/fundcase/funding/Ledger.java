package org.fundcase.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one ledger. Moves of one call are written together or not at all. The accounts are locked in the order of their
 * ids before anything is looked at, so that two calls never wait for each other in a circle; what would overdraw an
 * account is refused in words, and would be refused by the table too.
 */
@Component
class Ledger {

    private final LedgerRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(LedgerRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the accounts that an owner has; nothing happens where they are open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(AccountKind.Level level, UUID budgetId, List<UUID> owners) {
        List<AccountKind> kinds = Stream.of(AccountKind.values())
                .filter(kind -> kind.level() == level)
                .toList();
        for (AccountKind kind : kinds) {
            jdbc.sql("INSERT INTO funding_account (id, kind, owner_id, budget_id) "
                            + "SELECT gen_random_uuid(), ?, owner, ? FROM unnest(?) AS owner ON CONFLICT DO NOTHING")
                    .params(kind.name(), budgetId, owners.toArray(UUID[]::new))
                    .update();
        }
    }

    /**
     * Writes moves in their order.
     *
     * @throws Refusal conflict, with the amounts, if one asks for more than there is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(List<Move> moves, Actor by) {
        if (moves.isEmpty()) {
            return;
        }
        Map<AccountKey, UUID> accounts = rows.accounts(moves);
        Map<UUID, Long> locked = rows.lock(accounts.values());
        Map<AccountKey, Money> balances = new HashMap<>();
        accounts.forEach((key, id) -> balances.put(key, new Money(locked.getOrDefault(id, 0L))));
        moves.forEach(move -> simulate(move, balances));
        requireCitySharesKept(moves);
        rows.write(moves, accounts, new LedgerRows.Writing(by, LocalDate.now(clock), clock.instant()));
    }

    /** Nobody else moves money of the account until the transaction ends. */
    void hold(AccountKey account) {
        rows.lock(jdbc.sql("SELECT id FROM funding_account WHERE owner_id = ? AND kind = ?")
                .params(account.owner(), account.kind().name())
                .query(UUID.class)
                .list());
    }

    /** As {@link #hold(AccountKey)} for all accounts of an award, in the order of their ids. */
    void hold(Award award) {
        rows.lock(jdbc.sql("SELECT id FROM funding_account WHERE owner_id = ?")
                .param(award.id())
                .query(UUID.class)
                .list());
    }

    private static void simulate(Move move, Map<AccountKey, Money> balances) {
        Money before = balance(balances, move.from());
        Money target = balance(balances, move.to());
        if (!move.from().kind().isSource() && before.minus(move.amount()).isNegative()) {
            throw Shortfall.of(move, before);
        }
        if (move.to().kind().isSource() && target.plus(move.amount()).isPositive()) {
            throw Shortfall.beyondSource(move, new Money(-target.fen()));
        }
        balances.put(move.from(), before.minus(move.amount()));
        balances.put(move.to(), target.plus(move.amount()));
    }

    /** The city takes back what the city gave, never what a district put to it. */
    private void requireCitySharesKept(List<Move> moves) {
        Map<UUID, Money> change = new HashMap<>();
        for (Move move : moves) {
            if (move.kind() == MoveKind.ALLOCATE) {
                change.merge(move.to().owner(), move.amount(), Money::plus);
            } else if (move.kind() == MoveKind.TAKE_BACK) {
                Money sum = change.merge(
                        move.from().owner(), new Money(-move.amount().fen()), Money::plus);
                Money given = rows.cityShare(move.from().owner());
                if (given.plus(sum).isNegative()) {
                    throw Shortfall.beyondSource(move, given.plus(sum).plus(move.amount()));
                }
            }
        }
    }

    private static Money balance(Map<AccountKey, Money> balances, AccountKey key) {
        Money balance = balances.get(key);
        if (balance == null) {
            throw new IllegalStateException("Not open: " + key);
        }
        return balance;
    }

    /** What stands on the accounts of owners, by owner and kind; not locked. */
    Map<UUID, Map<AccountKind, Money>> balances(List<UUID> owners) {
        Map<UUID, Map<AccountKind, Money>> all = new LinkedHashMap<>();
        jdbc.sql("SELECT owner_id, kind, fen FROM funding_account WHERE owner_id = ANY (?)")
                .param(owners.toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getObject(1, UUID.class), owner -> new HashMap<>())
                            .put(AccountKind.valueOf(row.getString(2)), new Money(row.getLong(3)));
                });
        return all;
    }
}
