package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of payments. What is locked is locked in the order of ids, before any account of the ledger. */
@Component
class PaymentRows {

    /**
     * How the bank ended a payment.
     *
     * @param note why it did not pay, or took back; empty where it paid
     */
    record Settled(State state, LocalDate day, String note) {

        static Settled by(Reconciliation.Step step) {
            String note = step.state() == State.PAID ? "" : step.line().note();
            return new Settled(step.state(), step.line().day(), note);
        }
    }

    private static final String PAYMENTS =
            "SELECT p.*, t.number AS batch_number, t.made_at AS batch_at FROM funding_payment p "
                    + "LEFT JOIN funding_batch t ON t.id = p.batch_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Payment> find(UUID id) {
        return jdbc.sql(PAYMENTS + "WHERE p.id = ?")
                .param(id)
                .query((row, n) -> payment(row))
                .optional();
    }

    /** @throws Refusal not found */
    Payment lock(UUID id) {
        return jdbc.sql(PAYMENTS + "WHERE p.id = ? FOR UPDATE OF p")
                .param(id)
                .query((row, n) -> payment(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Those of a quota in a state. */
    List<Payment> lock(UUID quotaId, State state) {
        return jdbc.sql(PAYMENTS + "WHERE p.quota_id = ? AND p.state = ? ORDER BY p.id FOR UPDATE OF p")
                .params(quotaId, state.name())
                .query((row, n) -> payment(row))
                .list();
    }

    /** Those of a quota that have the numbers. */
    List<Payment> lock(UUID quotaId, Collection<String> numbers) {
        return jdbc.sql(PAYMENTS + "WHERE p.quota_id = ? AND p.number = ANY (?) ORDER BY p.id FOR UPDATE OF p")
                .param(quotaId)
                .param(numbers.toArray(String[]::new))
                .query((row, n) -> payment(row))
                .list();
    }

    List<Payment> ofAward(UUID awardId) {
        return jdbc.sql(PAYMENTS + "WHERE p.award_id = ? ORDER BY p.requested_at, p.id")
                .param(awardId)
                .query((row, n) -> payment(row))
                .list();
    }

    List<Payment> ofBatch(UUID batchId) {
        return jdbc.sql(PAYMENTS + "WHERE p.batch_id = ? ORDER BY p.number")
                .param(batchId)
                .query((row, n) -> payment(row))
                .list();
    }

    UUID insert(Award award, Money amount, Payee payee, SignedIn by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO funding_payment (id, number, award_id, quota_id, amount_fen, holder, bank, account, "
                        + "requested_by, requested_name, requested_at, state) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED')")
                .params(id, nextNumber("ZF" + LocalDate.now(clock).getYear(), 6), award.id(), award.quotaId())
                .params(amount.fen(), payee.holder(), payee.bank(), payee.account())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void decide(UUID id, State state, String note, SignedIn by) {
        jdbc.sql("UPDATE funding_payment SET state = ?, note = ?, decided_by = ?, decided_name = ?, decided_at = ? "
                        + "WHERE id = ?")
                .params(state.name(), note, by.personId(), by.name(), Timestamp.from(clock.instant()), id)
                .update();
    }

    /** @param accountChecked null where the account is a registered one */
    void approve(UUID id, @Nullable Boolean accountChecked, SignedIn by) {
        decide(id, State.APPROVED, "", by);
        jdbc.sql("UPDATE funding_payment SET account_checked = ? WHERE id = ?")
                .params(accountChecked, id)
                .update();
    }

    void send(Collection<UUID> ids, UUID batchId) {
        jdbc.sql("UPDATE funding_payment SET state = 'SENT', batch_id = ? WHERE id = ANY (?)")
                .param(batchId)
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    void settle(Collection<UUID> ids, Settled settled) {
        jdbc.sql("UPDATE funding_payment SET state = ?, settled_on = ?, note = ? WHERE id = ANY (?)")
                .params(settled.state().name(), settled.day(), settled.note())
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Numbers run through per prefix; committed ones have no gaps. */
    String nextNumber(String prefix, int digits) {
        int number = jdbc.sql("INSERT INTO funding_number (prefix, last) VALUES (?, 1) ON CONFLICT (prefix) "
                        + "DO UPDATE SET last = funding_number.last + 1 RETURNING last")
                .param(prefix)
                .query(Integer.class)
                .single();
        return prefix + "-" + String.format("%0" + digits + "d", number);
    }

    static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("award_id", UUID.class),
                row.getObject("quota_id", UUID.class),
                new Money(row.getLong("amount_fen")),
                new Payee(row.getString("holder"), row.getString("bank"), row.getString("account")),
                row.getObject("requested_by", UUID.class),
                row.getString("requested_name"),
                row.getTimestamp("requested_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("decided_name"),
                row.getBoolean("account_checked"),
                row.getString("note"),
                row.getString("batch_number"),
                day(row.getTimestamp("batch_at")),
                row.getObject("settled_on", LocalDate.class));
    }

    private static @Nullable LocalDate day(@Nullable Timestamp at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), BusinessTime.ZONE);
    }
}
