package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * A bank that loses answers, sends them twice and late, and a database whose connections are cut in the middle. It
 * counts for itself what it paid. {@code -Dbank.payments=5000} makes it long, {@code -Dbank.seed} repeats.
 */
@FundcaseTest
@Import({Bureau.class, Treasury.class})
class UnreliableBankTest {

    private static final int PAYMENTS = Integer.getInteger("bank.payments", 100);
    private static final long SEED = Long.getLong("bank.seed", System.nanoTime());
    private static final int OF_A_FILE = 20;

    @Autowired
    Treasury treasury;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRows rows;

    @Autowired
    Batches batches;

    @Autowired
    BankConfirmations confirmations;

    @Autowired
    JdbcClient jdbc;

    /** What the bank paid, by payment number; it takes each number once. */
    private final Map<String, Money> paid = new HashMap<>();

    private final Random random = new Random(SEED);

    @Test
    void everyPaymentIsAppliedOnceAndTheTotalsAgree() throws Exception {
        System.out.println("bank.seed=" + SEED + " bank.payments=" + PAYMENTS);
        UUID award = treasury.issued(List.of(treasury.award("B-" + SEED, 10L * PAYMENTS)))
                .get(0);
        for (int n = 0; n < PAYMENTS; n++) {
            treasury.approved(award, "10");
        }
        UUID quota = treasury.get(award).quotaId();
        Batch batch = batches.get(batches.make(quota, Treasury.key(), treasury.payer()), treasury.payer());
        List<byte[]> mail = mail(
                batch,
                rows.ofBatch(batch.id()).stream()
                        .filter(payment -> payment.awardId().equals(award))
                        .toList());
        deliver(quota, mail);
        assertThat(treasury.get(award).paid()).isEqualTo(total()).isEqualTo(Money.yuan(10L * PAYMENTS));
        assertThat(rows.ofAward(award)).allMatch(payment -> payment.state() == Payment.State.PAID);
        assertThat(jdbc.sql("SELECT count(*) FROM funding_transfer WHERE award_id = ? AND kind = 'PAY'")
                        .param(award)
                        .query(Integer.class)
                        .single())
                .isEqualTo(PAYMENTS);
    }

    private Money total() {
        return paid.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Answers in files; one in ten twice, one in five lost and told again in a later file, all in no order. */
    private List<byte[]> mail(Batch batch, List<Payment> sent) {
        List<String> lines = new ArrayList<>();
        for (Payment payment : sent) {
            paid.put(payment.number(), payment.amount());
            String line = String.join(
                    ",",
                    batch.number(),
                    payment.number(),
                    "10.00",
                    "成功",
                    "S" + payment.number(),
                    Treasury.TODAY.toString(),
                    "");
            lines.add(line);
            for (int again = random.nextInt(10) < 3 ? 1 : 0; again > 0; again--) {
                lines.add(line);
            }
        }
        Collections.shuffle(lines, random);
        List<byte[]> files = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += OF_A_FILE) {
            List<String> part = lines.subList(from, Math.min(lines.size(), from + OF_A_FILE));
            String file = String.join(",", BankLine.COLUMNS) + "\r\n" + String.join("\r\n", part) + "\r\n";
            files.add(file.getBytes(StandardCharsets.UTF_8));
            if (random.nextInt(10) == 0) {
                files.add(file.getBytes(StandardCharsets.UTF_8));
            }
        }
        Collections.shuffle(files, random);
        return files;
    }

    private void deliver(UUID quota, List<byte[]> mail) throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (byte[] file : mail) {
            int fate = random.nextInt(10);
            all.add(officers.submit(() -> insist(quota, file, fate)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        officers.shutdown();
    }

    /** The answer to one in five is lost, so the officer imports again; one in ten connections is cut meanwhile. */
    private void insist(UUID quota, byte[] file, int fate) {
        if (fate == 0) {
            cutConnections();
        }
        for (int tries = 0; tries < 200; tries++) {
            try {
                Confirmation first = confirmations.take(quota, "回单.csv", file, treasury.payer());
                assertThat(first.queued()).isZero();
                if (fate < 3) {
                    assertThat(confirmations.take(quota, "回单.csv", file, treasury.payer()))
                            .isEqualTo(first);
                }
                return;
            } catch (DataAccessException | TransactionException cut) {
                Thread.onSpinWait();
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("in-flight");
                Thread.yield();
            }
        }
        throw new AssertionError("Never taken");
    }

    private void cutConnections() {
        jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user "
                        + "AND pid <> pg_backend_pid() AND state <> 'idle' AND query LIKE '%funding_%'")
                .query(Boolean.class)
                .list();
    }
}
