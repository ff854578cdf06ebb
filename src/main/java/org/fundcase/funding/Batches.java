package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Payment.State;
import org.fundcase.funding.PaymentEvent.PaymentSent;
import org.fundcase.funding.PaymentObstacle.Obstacle;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts approved payments of a quota into a batch, once each, and writes its file. */
@Component
public class Batches {

    private final JdbcClient jdbc;
    private final PaymentRows payments;
    private final DeskRows desk;
    private final Obstacles obstacles;
    private final Once once;
    private final Schemes schemes;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Batches(
            JdbcClient jdbc,
            PaymentRows payments,
            DeskRows desk,
            Obstacles obstacles,
            Once once,
            Schemes schemes,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.desk = desk;
        this.obstacles = obstacles;
        this.once = once;
        this.schemes = schemes;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal not found, also if it is of another office and not of the person's city */
    public Batch get(UUID id, SignedIn who) {
        Batch batch = jdbc.sql("SELECT * FROM funding_batch WHERE id = ?")
                .param(id)
                .query((row, n) -> batch(row))
                .optional()
                .orElseThrow(Refusal::notFound);
        access.require(who, Action.READ, Subject.ofQuota(batch.quotaId()));
        return batch;
    }

    /** By its number, with its payments by theirs; for rooms that act on their own behalf. */
    public Sent sent(String number) {
        Batch batch = jdbc.sql("SELECT * FROM funding_batch WHERE number = ?")
                .param(number)
                .query((row, n) -> batch(row))
                .single();
        UUID office = jdbc.sql("SELECT office_id FROM funding_quota WHERE id = ?")
                .param(batch.quotaId())
                .query(UUID.class)
                .single();
        return new Sent(batch, office, payments.ofBatch(batch.id()));
    }

    /**
     * A batch with what it carries.
     *
     * @param office that pays
     */
    public record Sent(Batch batch, UUID office, List<Payment> payments) {}

    /** Those of a batch by number; the person may read it. */
    public List<Payment> payments(Batch batch, SignedIn who) {
        access.require(who, Action.READ, Subject.ofQuota(batch.quotaId()));
        return payments.ofBatch(batch.id());
    }

    /** The file as it was when the batch was made; only for who works for the paying office. */
    public byte[] file(Batch batch, SignedIn who) {
        access.require(who, Action.CHANGE, Subject.ofQuota(batch.quotaId()));
        byte[] bytes = BatchFile.of(batch.number(), purposeOf(batch), payments.ofBatch(batch.id()));
        if (!Sha256.of(bytes).equals(batch.sha256())) {
            throw new IllegalStateException("Batch " + batch.number() + " is not what it was");
        }
        return bytes;
    }

    /**
     * Takes every approved payment of the quota that nothing stops.
     *
     * @return the id of the batch
     * @throws Refusal not found unless the person works for the paying office; conflict if there is none to take
     */
    public UUID make(UUID quotaId, String key, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofQuota(quotaId));
        return once.run(key, "batch " + by.personId() + quotaId, () -> {
            List<Payment> taken = free(payments.lock(quotaId, State.APPROVED));
            if (taken.isEmpty()) {
                throw Refusal.conflict("nothing-to-send", "现在没有可以送银行的付款：都没有复核，或者暂缓拨付。");
            }
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock));
            String number = payments.nextNumber("PC" + day, 4);
            UUID id = insert(quotaId, number, taken, by);
            payments.send(taken.stream().map(Payment::id).toList(), id);
            Map<UUID, Award> awards = awards(taken);
            taken.forEach(payment -> events.publishEvent(new PaymentSent(
                    new PaymentEvent.Of(Objects.requireNonNull(awards.get(payment.awardId())), payment),
                    number,
                    by.actor())));
            return id;
        });
    }

    private List<Payment> free(List<Payment> approved) {
        Map<UUID, Award> awards = awards(approved);
        Map<UUID, List<Obstacle>> found = obstacles.of(awards.values());
        Set<UUID> stopped = new HashSet<>();
        found.forEach((award, all) -> {
            if (all.stream().anyMatch(Obstacle::stops)) {
                stopped.add(award);
            }
        });
        return approved.stream()
                .filter(payment -> !stopped.contains(payment.awardId()))
                .sorted(Comparator.comparing(Payment::number))
                .toList();
    }

    private Map<UUID, Award> awards(List<Payment> of) {
        return desk.awards(of.stream().map(Payment::awardId).distinct().toList()).stream()
                .collect(Collectors.toMap(Award::id, Function.identity()));
    }

    private UUID insert(UUID quotaId, String number, List<Payment> taken, SignedIn by) {
        UUID id = UUID.randomUUID();
        String purpose = purpose(quotaId);
        byte[] file = BatchFile.of(number, purpose, taken);
        Money total = taken.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        jdbc.sql("INSERT INTO funding_batch (id, number, quota_id, payments, total_fen, sha256, made_by, made_name, "
                        + "made_at, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, number, quotaId, taken.size(), total.fen(), Sha256.of(file))
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()), purpose)
                .update();
        return id;
    }

    /** What the bank reads on the statement: the fund by its title, and the year. */
    private String purpose(UUID quotaId) {
        return jdbc.sql("SELECT b.scheme_id, b.year FROM funding_quota q "
                        + "JOIN funding_budget b ON b.id = q.budget_id WHERE q.id = ?")
                .param(quotaId)
                .query((row, n) -> schemes.title(row.getString(1)).zh() + " " + row.getInt(2))
                .single();
    }

    /** As it was when the batch was made, whatever the scheme is called since. */
    private String purposeOf(Batch batch) {
        return jdbc.sql("SELECT coalesce(t.purpose, b.scheme_id || ' ' || b.year) FROM funding_batch t "
                        + "JOIN funding_quota q ON q.id = t.quota_id JOIN funding_budget b ON b.id = q.budget_id "
                        + "WHERE t.id = ?")
                .param(batch.id())
                .query(String.class)
                .single();
    }

    static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("quota_id", UUID.class),
                row.getInt("payments"),
                new Money(row.getLong("total_fen")),
                row.getString("sha256"),
                row.getString("made_name"),
                row.getTimestamp("made_at").toInstant());
    }
}
