package org.fundcase.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Recipient.State;
import org.fundcase.schemes.DecidedAmount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries about recipients, and what second persons answered; both only grow. */
@Component
class RecipientRows {

    private static final String ENTRIES = "SELECT r.*, a.agreed, a.answered_name, EXISTS (SELECT 1 FROM "
            + "rounds_recipient c JOIN rounds_recipient_answer ca ON ca.recipient_id = c.id AND ca.agreed "
            + "WHERE c.corrects = r.id) AS replaced FROM rounds_recipient r "
            + "LEFT JOIN rounds_recipient_answer a ON a.recipient_id = r.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecipientRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    List<Recipient> ofRound(UUID roundId) {
        return jdbc.sql(ENTRIES + "WHERE r.round_id = :round ORDER BY r.recorded_at DESC, r.id")
                .param("round", roundId)
                .query((row, n) -> recipient(row))
                .list();
    }

    Optional<Recipient> find(UUID roundId, UUID id) {
        return jdbc.sql(ENTRIES + "WHERE r.round_id = :round AND r.id = :id")
                .param("round", roundId)
                .param("id", id)
                .query((row, n) -> recipient(row))
                .optional();
    }

    UUID insert(UUID roundId, NewRecipient entry, Attachment proof, SignedIn by) {
        UUID id = UUID.randomUUID();
        DecidedAmount decided = entry.decided();
        Procurement.Mode bought = entry.procurement() == null ? Procurement.Mode.NONE : entry.procurement();
        jdbc.sql("INSERT INTO rounds_recipient (id, round_id, item, recipient, credit_code, amount_fen, basis, "
                        + "decided_on, corrects, reason, proof_sha256, proof_name, proof_mime, proof_size, recorded_by, "
                        + "recorded_name, recorded_at, procurement, procurement_record) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(roundId)
                .param(entry.item())
                .param(entry.recipient())
                .param(entry.creditCode())
                .param(decided == null ? null : decided.amount().fen())
                .param(entry.basis())
                .param(entry.day())
                .param(entry.corrects())
                .param(entry.reason())
                .param(proof.sha256())
                .param(proof.fileName())
                .param(proof.mime())
                .param(proof.size())
                .param(by.personId())
                .param(by.name())
                .param(Timestamp.from(clock.instant()))
                .param(bought == Procurement.Mode.NONE ? "" : bought.name())
                .param(entry.procurementRecord() == null ? "" : entry.procurementRecord())
                .update();
        return id;
    }

    void answer(UUID id, boolean agreed, String note, SignedIn by) {
        jdbc.sql("INSERT INTO rounds_recipient_answer (recipient_id, agreed, note, answered_by, answered_name, "
                        + "answered_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, agreed, note, by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        Long fen = row.getObject("amount_fen", Long.class);
        String code = row.getString("credit_code");
        return new Recipient(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getString("item"),
                row.getString("recipient"),
                code == null ? "" : code,
                fen == null ? null : new Money(fen),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("corrects", UUID.class),
                row.getString("reason"),
                procurement(row),
                new Attachment(
                        row.getString("proof_sha256"),
                        row.getString("proof_name"),
                        row.getString("proof_mime"),
                        row.getLong("proof_size")),
                row.getObject("recorded_by", UUID.class),
                row.getString("recorded_name"),
                row.getTimestamp("recorded_at").toInstant(),
                state(row),
                row.getString("answered_name"));
    }

    private static Procurement procurement(ResultSet row) throws SQLException {
        String mode = row.getString("procurement");
        return mode.isEmpty()
                ? Procurement.NOTHING
                : new Procurement(Procurement.Mode.valueOf(mode), row.getString("procurement_record"));
    }

    private static State state(ResultSet row) throws SQLException {
        Boolean agreed = row.getObject("agreed", Boolean.class);
        if (agreed == null) {
            return State.PROPOSED;
        }
        if (!agreed) {
            return State.REFUSED;
        }
        return row.getBoolean("replaced") ? State.REPLACED : State.CONFIRMED;
    }
}
