package org.fundcase.history;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links the heads of all chains that moved into one global chain, and puts its head into the object store, outside the
 * database. What was recorded since the last seal is the unsealed window: at most a minute while the application runs.
 */
@Component
class Sealing {

    /** Where a chain stood when it was sealed. */
    record Head(String kind, UUID id, int sequence, byte[] hash) {

        List<byte[]> parts() {
            return List.of(Link.bytes(kind), Link.bytes(id), Link.bytes(sequence), hash);
        }
    }

    private record Seal(long number, byte[] hash) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Anchors anchors;

    Sealing(JdbcClient jdbc, TransactionTemplate transaction, Anchors anchors) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.anchors = anchors;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> sealHistory(Sealing sealing) {
            return Tasks.recurring("seal-history", FixedDelay.of(Duration.ofSeconds(30)))
                    .execute((instance, context) -> sealing.seal());
        }
    }

    /** Seals what is unsealed; does nothing when nothing moved. */
    void seal() {
        Seal seal = transaction.execute(status -> sealHeads());
        if (seal != null) {
            anchors.put(seal.number(), seal.hash());
        }
    }

    private @Nullable Seal sealHeads() {
        jdbc.sql("SELECT pg_advisory_xact_lock(4711)").query(rs -> {});
        List<Head> moved = movedHeads();
        if (moved.isEmpty()) {
            return null;
        }
        Seal last = lastSeal();
        Seal next = new Seal(last.number() + 1, sealHash(last.hash(), moved));
        jdbc.sql("INSERT INTO history_seal (number, sealed_at, previous_hash, hash) VALUES (?, ?, ?, ?)")
                .params(next.number(), Timestamp.from(Instant.now()), last.hash(), next.hash())
                .update();
        moved.forEach(head -> cover(head, next.number()));
        return next;
    }

    private List<Head> movedHeads() {
        return jdbc.sql("SELECT subject_kind, subject_id, sequence, hash FROM history_head "
                        + "WHERE sequence > sealed_sequence ORDER BY subject_id, subject_kind FOR UPDATE")
                .query((row, n) ->
                        new Head(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getBytes(4)))
                .list();
    }

    private Seal lastSeal() {
        return jdbc.sql("SELECT number, hash FROM history_seal ORDER BY number DESC LIMIT 1")
                .query((row, n) -> new Seal(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Seal(0, Link.START));
    }

    static byte[] sealHash(byte[] last, List<Head> heads) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(last);
        for (Head head : heads) {
            parts.addAll(head.parts());
        }
        return Link.digest(parts);
    }

    private void cover(Head head, long number) {
        jdbc.sql(
                        "INSERT INTO history_seal_head (number, subject_kind, subject_id, sequence, hash) VALUES (?, ?, ?, ?, ?)")
                .params(number, head.kind(), head.id(), head.sequence(), head.hash())
                .update();
        jdbc.sql("UPDATE history_head SET sealed_sequence = ? WHERE subject_id = ? AND subject_kind = ?")
                .params(head.sequence(), head.id(), head.kind())
                .update();
    }
}
