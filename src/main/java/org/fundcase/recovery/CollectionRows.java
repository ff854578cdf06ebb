package org.fundcase.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.fundcase.recovery.Measure.Instalment;
import org.fundcase.recovery.Measure.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures and receipts of recoveries, which are only ever added. */
@Component
class CollectionRows {

    /**
     * Money that came in, or below zero what was entered wrongly.
     *
     * @param reverses the wrong entry; null for money that came
     */
    record Receipt(
            UUID id,
            Money amount,
            LocalDate receivedOn,
            String slip,
            @Nullable UUID reverses,
            UUID recordedBy,
            String recordedName) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CollectionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of their proposals. */
    List<Measure> measures(UUID recovery) {
        Map<UUID, List<Instalment>> parts = instalments(recovery);
        return jdbc.sql("SELECT m.*, a.agreed, a.answered_on, a.answered_name, a.note FROM recovery_measure m "
                        + "LEFT JOIN recovery_measure_answer a ON a.measure_id = m.id "
                        + "WHERE m.recovery_id = ? ORDER BY m.proposed_at, m.id")
                .param(recovery)
                .query((row, n) -> measure(row, parts))
                .list();
    }

    private Map<UUID, List<Instalment>> instalments(UUID recovery) {
        Map<UUID, List<Instalment>> parts = new HashMap<>();
        jdbc.sql("SELECT i.* FROM recovery_instalment i JOIN recovery_measure m ON m.id = i.measure_id "
                        + "WHERE m.recovery_id = ? ORDER BY i.place")
                .param(recovery)
                .query(row -> {
                    parts.computeIfAbsent(row.getObject("measure_id", UUID.class), none -> new ArrayList<>())
                            .add(new Instalment(
                                    row.getInt("place"),
                                    row.getObject("due_on", LocalDate.class),
                                    new Money(row.getLong("amount_fen"))));
                });
        return parts;
    }

    void insert(UUID recovery, Measure measure) {
        jdbc.sql("INSERT INTO recovery_measure (id, recovery_id, kind, words, amount_fen, addressee, "
                        + "against_award, proposed_by, proposed_name, proposed_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        measure.id(),
                        recovery,
                        measure.kind().name(),
                        measure.words(),
                        measure.amount().fen())
                .params(measure.addressee(), measure.against())
                .params(measure.proposedBy(), measure.proposedName(), Timestamp.from(clock.instant()))
                .update();
        measure.instalments().forEach(part -> jdbc.sql(
                        "INSERT INTO recovery_instalment (measure_id, place, due_on, amount_fen) VALUES (?, ?, ?, ?)")
                .params(measure.id(), part.place(), part.dueOn(), part.amount().fen())
                .update());
    }

    /** @return whether nobody had answered */
    boolean answer(Measure measure, SecondAnswer answer, LocalDate on, SignedIn by) {
        return jdbc.sql("INSERT INTO recovery_measure_answer (measure_id, proposed_by, agreed, note, answered_on, "
                                + "answered_by, answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                                + "ON CONFLICT DO NOTHING")
                        .params(measure.id(), measure.proposedBy(), answer.agreed(), answer.note(), on)
                        .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<Receipt> receipts(UUID recovery) {
        return jdbc.sql("SELECT * FROM recovery_receipt WHERE recovery_id = ? ORDER BY recorded_at, id")
                .param(recovery)
                .query((row, n) -> new Receipt(
                        row.getObject("id", UUID.class),
                        new Money(row.getLong("amount_fen")),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("slip"),
                        row.getObject("reverses", UUID.class),
                        row.getObject("recorded_by", UUID.class),
                        row.getString("recorded_name")))
                .list();
    }

    /** @return whether no receipt of the city has the slip; one that was reversed gives it back */
    boolean insert(Recovery recovery, Receipt receipt) {
        jdbc.sql("INSERT INTO recovery_receipt (id, recovery_id, amount_fen, received_on, slip, reverses, recorded_by, "
                        + "recorded_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(receipt.id(), recovery.id(), receipt.amount().fen(), receipt.receivedOn(), receipt.slip())
                .params(receipt.reverses(), receipt.recordedBy(), receipt.recordedName())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (receipt.reverses() != null) {
            jdbc.sql("DELETE FROM recovery_slip WHERE receipt_id = ?")
                    .param(receipt.reverses())
                    .update();
            return true;
        }
        return jdbc.sql("INSERT INTO recovery_slip (city, slip, receipt_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(recovery.city(), receipt.slip(), receipt.id())
                        .update()
                == 1;
    }

    private static Measure measure(ResultSet row, Map<UUID, List<Instalment>> parts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Measure(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("addressee"),
                new Money(row.getLong("amount_fen")),
                parts.getOrDefault(id, List.of()),
                row.getObject("against_award", UUID.class),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getObject("agreed", Boolean.class),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}
