package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Offices;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger against an auditor in memory. {@code -Dledger.operations=100000} makes it long, {@code -Dledger.seed} repeats. */
@FundcaseTest
class LedgerModelTest {

    private static final int THREADS = 8;
    private static final int OPERATIONS = Integer.getInteger("ledger.operations", 10_000);
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());

    @Autowired
    Ledger ledger;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    private LedgerFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LedgerFixture(jdbc, offices, ledger, transaction);
    }

    @Test
    void refusesExactlyWhatTheRulesForbid() {
        Random random = new Random(SEED);
        List<Place> places = fixture.places(1, 2, 3);
        MoneyModel model = new MoneyModel();
        for (int n = 0; n < OPERATIONS / 10; n++) {
            Move move = move(places, random);
            assertThat(posted(List.of(move)))
                    .as("seed %s, %s: %s", SEED, n, move)
                    .isEqualTo(model.allows(move));
            applyIfAllowed(model, move);
        }
        assertSame(places, model);
    }

    /** What happens to paid money after an acceptance or an audit; a set-off is booked gross, as a payment and a receipt. */
    @Test
    void reductionsRecoveriesSetOffsAndWriteOffsAddUpToTheFen() {
        Random random = new Random(SEED);
        List<Place> places = fixture.places(1, 1, 3);
        MoneyModel model = new MoneyModel();
        Map<UUID, Long> back = new HashMap<>();
        for (Place place : places) {
            for (MoveKind kind : List.of(MoveKind.APPROPRIATE, MoveKind.ALLOCATE, MoveKind.COMMIT)) {
                together(model, List.of(new Move(kind, new Money(900_000), place, "始")));
            }
            together(model, paid(place, new Money(600_000)));
        }
        for (int n = 0; n < OPERATIONS / 20; n++) {
            Place place = places.get(random.nextInt(places.size()));
            Place other = places.get(random.nextInt(places.size()));
            Money amount = new Money(1 + random.nextLong(40_000));
            List<Move> moves = new ArrayList<>();
            int what = random.nextInt(5);
            if (what == 4) {
                moves.addAll(paid(other, amount));
            }
            MoveKind kind = List.of(
                            MoveKind.REDUCE, MoveKind.CLAIM, MoveKind.RECOVER, MoveKind.WRITE_OFF, MoveKind.RECOVER)
                    .get(what);
            moves.add(new Move(kind, amount, place, kind.name()));
            if (together(model, moves) && kind == MoveKind.RECOVER) {
                back.merge(Objects.requireNonNull(place.awardId()), amount.fen(), Long::sum);
            }
        }
        assertSame(places, model);
        for (Place place : places) {
            UUID award = Objects.requireNonNull(place.awardId());
            MoneyModel.Sums sums = model.of(award);
            assertThat(sums.returned).isEqualTo(back.getOrDefault(award, 0L));
            assertThat(sums.free() + sums.claimed + sums.writtenOff + sums.returned)
                    .isEqualTo(sums.paid);
        }
    }

    private static List<Move> paid(Place place, Money amount) {
        return List.of(new Move(MoveKind.REQUEST, amount, place, "申请"), new Move(MoveKind.PAY, amount, place, "支付"));
    }

    /** All of them or none; the rules they ask do not touch each other but for the order they stand in. */
    private boolean together(MoneyModel model, List<Move> moves) {
        boolean allowed = model.allowsAll(moves);
        assertThat(posted(moves)).as("seed %s, %s", SEED, moves).isEqualTo(allowed);
        if (allowed) {
            moves.forEach(model::apply);
        }
        return allowed;
    }

    @Test
    void eightAtOnceBreakNoRuleInAnyRead() throws Exception {
        System.out.println("ledger.seed=" + SEED + " ledger.operations=" + OPERATIONS);
        List<Place> places = fixture.places(3, 2, 10);
        List<UUID> budgets = places.stream().map(Place::budgetId).distinct().toList();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS + 2);
        List<Future<List<String>>> readers = new ArrayList<>();
        AtomicInteger reads = new AtomicInteger();
        for (int r = 0; r < 2; r++) {
            readers.add(pool.submit(() -> watch(budgets, over, reads)));
        }
        List<Future<Integer>> writers = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            Random random = new Random(SEED + t);
            writers.add(pool.submit(() -> write(places, random)));
        }
        int refused = 0;
        for (Future<Integer> writer : writers) {
            refused += writer.get();
        }
        over.set(true);
        for (Future<List<String>> reader : readers) {
            assertThat(reader.get()).as("seed %s", SEED).isEmpty();
        }
        pool.shutdown();
        System.out.println("refused=" + refused + " snapshot reads=" + reads);
        assertSame(places, replayed(budgets));
        assertThat(reads).hasPositiveValue();
    }

    @Test
    void theApplicationCannotChangeNorDeleteWhatIsInTheLedger() {
        Place place = fixture.places(1, 1, 1).get(0);
        fixture.post(List.of(new Move(MoveKind.APPROPRIATE, new Money(100), place, "测")));
        for (String sql : List.of(
                "UPDATE funding_entry SET fen = 1",
                "DELETE FROM funding_entry",
                "UPDATE funding_transfer SET memo = ''",
                "DELETE FROM funding_transfer",
                "UPDATE funding_account SET fen = 1",
                "DELETE FROM funding_account",
                "TRUNCATE funding_entry",
                "UPDATE funding_payment SET amount_fen = 1",
                "DELETE FROM funding_payment",
                "UPDATE funding_award SET amount_fen = 1",
                "DELETE FROM funding_key",
                "UPDATE funding_owed SET open = false",
                "UPDATE funding_release SET waits = false",
                "INSERT INTO funding_account (id, kind, owner_id, budget_id, fen) "
                        + "SELECT gen_random_uuid(), 'PAID', id, id, 5 FROM funding_budget")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theTablesThemselvesRefuseWhatIsNotBalancedAndWhatOverdraws() {
        Place place = fixture.places(1, 1, 1).get(0);
        fixture.post(List.of(new Move(MoveKind.APPROPRIATE, new Money(100), place, "测")));
        assertThatThrownBy(() -> enter(place, Map.of("APPROPRIATION", -60L))).hasStackTraceContaining("not balanced");
        assertThatThrownBy(() -> enter(place, Map.of("APPROPRIATION", -160L, "SOURCE", 160L)))
                .hasStackTraceContaining("funding_nothing_overdrawn");
    }

    private void enter(Place place, Map<String, Long> entries) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO funding_transfer (id, kind, budget_id, memo, by_name, business_date, recorded_at) "
                            + "VALUES (?, 'CUT', ?, '', '', '2022-03-01', now())")
                    .params(id, place.budgetId())
                    .update();
            entries.forEach((kind, fen) -> jdbc.sql("INSERT INTO funding_entry (transfer_id, account_id, fen) "
                            + "SELECT ?, id, ? FROM funding_account WHERE owner_id = ? AND kind = ?")
                    .params(id, fen, place.budgetId(), kind)
                    .update());
        });
    }

    private List<String> watch(List<UUID> budgets, AtomicBoolean over, AtomicInteger reads) {
        LedgerSnapshot snapshot = new LedgerSnapshot(jdbc, transactions, budgets);
        List<String> faults = new ArrayList<>();
        while (!over.get() && faults.isEmpty()) {
            faults.addAll(snapshot.faults());
            reads.incrementAndGet();
        }
        faults.addAll(snapshot.faults());
        return faults;
    }

    private int write(List<Place> places, Random random) {
        int refused = 0;
        for (int n = 0; n < OPERATIONS / THREADS; n++) {
            List<Move> moves = new ArrayList<>();
            for (int m = random.nextInt(3); m >= 0; m--) {
                moves.add(move(places, random));
            }
            refused += posted(moves) ? 0 : 1;
        }
        return refused;
    }

    private boolean posted(List<Move> moves) {
        try {
            fixture.post(moves);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        }
    }

    private static void applyIfAllowed(MoneyModel model, Move move) {
        if (model.allows(move)) {
            model.apply(move);
        }
    }

    /** What was accepted, in the order in which it was: each move must have been allowed where it stands. */
    private MoneyModel replayed(List<UUID> budgets) {
        MoneyModel model = new MoneyModel();
        accepted(budgets).forEach(move -> {
            assertThat(model.allows(move)).as("seed %s, %s", SEED, move).isTrue();
            model.apply(move);
        });
        return model;
    }

    private List<Move> accepted(List<UUID> budgets) {
        return jdbc.sql("SELECT t.*, e.fen FROM funding_transfer t JOIN funding_entry e ON e.transfer_id = t.id "
                        + "AND e.fen > 0 WHERE t.budget_id = ANY (?) ORDER BY t.sequence")
                .param(budgets.toArray(UUID[]::new))
                .query((row, n) -> new Move(
                        MoveKind.valueOf(row.getString("kind")),
                        new Money(row.getLong("fen")),
                        new Place(
                                row.getObject("budget_id", UUID.class),
                                row.getObject("quota_id", UUID.class),
                                row.getObject("award_id", UUID.class),
                                null),
                        ""))
                .list();
    }

    private void assertSame(List<Place> places, MoneyModel model) {
        List<UUID> owners = places.stream().map(Place::awardId).toList();
        Map<UUID, Map<AccountKind, Money>> balances = ledger.balances(owners);
        for (UUID owner : owners) {
            MoneyModel.Sums sums = model.of(owner);
            Map<AccountKind, Money> found = balances.get(owner);
            assertThat(found)
                    .as("seed %s", SEED)
                    .containsEntry(AccountKind.COMMITMENT, new Money(sums.committed - sums.asked - sums.paid))
                    .containsEntry(AccountKind.REQUESTED, new Money(sums.asked))
                    .containsEntry(AccountKind.PAID, new Money(sums.free()))
                    .containsEntry(AccountKind.CLAIMED, new Money(sums.claimed))
                    .containsEntry(AccountKind.WRITTEN_OFF, new Money(sums.writtenOff))
                    .containsEntry(AccountKind.RETURNED, new Money(sums.returned));
        }
    }

    private static Move move(List<Place> places, Random random) {
        MoveKind kind = MoveKind.values()[random.nextInt(MoveKind.values().length)];
        long most = kind == MoveKind.APPROPRIATE ? 1_000_000 : 400_000;
        return new Move(
                kind, new Money(1 + random.nextLong(most)), places.get(random.nextInt(places.size())), kind.name());
    }
}
