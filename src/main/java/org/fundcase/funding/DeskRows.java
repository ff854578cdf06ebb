package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.funding.MoneyScope.Seen;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the desk of finance shows; every list is of what the person may see, and bounded. A page is read quota by quota from
 * the index of its order, so that it costs the same whatever was paid before.
 */
@Component
class DeskRows {

    private static final String QUOTAS = " FROM funding_quota q JOIN funding_budget b ON b.id = q.budget_id ";
    private static final Set<State> WAITING = Set.of(State.REQUESTED, State.APPROVED, State.SENT);

    /** A paper that a paying office has not said it received. */
    record Unreceived(
            UUID listId, UUID quotaId, UUID officeId, String paper, LocalDate issuedOn, int awards, Money total) {}

    /**
     * A line of a bank's file that a person looks at.
     *
     * @param answer null while nobody has
     */
    record UnclearLine(
            UUID id,
            UUID officeId,
            String file,
            int line,
            String content,
            Words reason,
            Instant at,
            @Nullable LineAnswer answer) {}

    /** What was done about a line, by whom and when. */
    record LineAnswer(String note, String by, Instant at) {}

    private final JdbcClient jdbc;

    DeskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that there are, in the order of the ids. */
    List<Award> awards(List<UUID> ids) {
        Map<UUID, Award> byId = new HashMap<>();
        jdbc.sql(AwardRows.AWARDS + "WHERE a.id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> AwardRows.award(row))
                .list()
                .forEach(award -> byId.put(award.id(), award));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /**
     * What is not asked for yet, or with {@code today} what is late; the earliest due first.
     *
     * @param today null for all
     * @param after null for the first page
     */
    List<Award> open(Seen seen, @Nullable LocalDate today, @Nullable DueCursor after, int limit) {
        DueCursor from = after == null ? DueCursor.START : after;
        List<UUID> ids = jdbc.sql("SELECT w.award_id" + QUOTAS + "CROSS JOIN LATERAL (SELECT x.award_id, x.due_on, "
                        + "x.number FROM funding_owed x WHERE x.quota_id = q.id AND "
                        + (today == null ? "x.open" : "x.owed AND x.due_on < :today")
                        + " AND (x.due_on, x.number, x.award_id) > (:due, coalesce((SELECT number FROM funding_owed "
                        + "WHERE award_id = :award), ''), :award) ORDER BY x.due_on, x.number, x.award_id "
                        + "LIMIT :limit) w WHERE " + seen.sql()
                        + " ORDER BY w.due_on, w.number, w.award_id LIMIT :limit")
                .params(seen.params())
                .param("today", today)
                .param("due", from.due())
                .param("award", from.award())
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? List.of() : awards(ids);
    }

    /**
     * Those in a state: what waits by number, what is over from the latest day.
     *
     * @param after the payment a page ended with; null for the first page
     */
    List<Payment> payments(Seen seen, State state, @Nullable UUID after, int limit) {
        boolean waits = WAITING.contains(state);
        String day = "coalesce(%s.settled_on, '0001-01-01'::date)";
        String order = " ORDER BY " + day + (waits ? "" : " DESC") + ", %s.number" + (waits ? "" : " DESC");
        String started = "coalesce((SELECT " + day.formatted("z") + " FROM funding_payment z WHERE z.id = :after), "
                + "'9999-12-31'::date)";
        return jdbc.sql("SELECT p.*, t.number AS batch_number, t.made_at AS batch_at" + QUOTAS
                        + "CROSS JOIN LATERAL (SELECT x.* FROM "
                        + "funding_payment x WHERE x.quota_id = q.id AND x.state = :state AND (" + day.formatted("x")
                        + ", x.number) " + (waits ? "> ('0001-01-01'::date, " : "< (" + started + ", ")
                        + "coalesce((SELECT z.number FROM funding_payment z WHERE z.id = :after), ''))"
                        + order.formatted("x", "x") + " LIMIT :limit) p LEFT JOIN funding_batch t ON t.id = p.batch_id "
                        + "WHERE " + seen.sql() + order.formatted("p", "p") + " LIMIT :limit")
                .params(seen.params())
                .param("state", state.name())
                .param("after", after, java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> PaymentRows.payment(row))
                .list();
    }

    /**
     * The latest first.
     *
     * @param after the batch a page ended with; null for the first page
     */
    List<Batch> batches(Seen seen, @Nullable UUID after, int limit) {
        return jdbc.sql("SELECT p.*" + QUOTAS + "CROSS JOIN LATERAL (SELECT x.* FROM funding_batch x "
                        + "WHERE x.quota_id = q.id AND (x.made_at, x.number) < (coalesce((SELECT z.made_at "
                        + "FROM funding_batch z WHERE z.id = :after), 'infinity'), coalesce((SELECT z.number "
                        + "FROM funding_batch z WHERE z.id = :after), '')) ORDER BY x.made_at DESC, x.number DESC "
                        + "LIMIT :limit) p WHERE " + seen.sql()
                        + " ORDER BY p.made_at DESC, p.number DESC LIMIT :limit")
                .params(seen.params())
                .param("after", after, java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> Batches.batch(row))
                .list();
    }

    /** The earliest first; at most a hundred. */
    List<Unreceived> unreceived(Seen seen) {
        return jdbc.sql("SELECT u.list_id, u.quota_id, u.office_id, u.paper, u.issued_on, s.awards, s.fen FROM ("
                        + "SELECT l.id AS list_id, q.id AS quota_id, q.office_id, l.paper, l.issued_on" + QUOTAS
                        + "JOIN funding_list l ON l.budget_id = b.id WHERE " + seen.sql()
                        + " AND NOT EXISTS (SELECT 1 FROM funding_receipt r WHERE r.list_id = l.id "
                        + "AND r.quota_id = q.id) OFFSET 0) u CROSS JOIN LATERAL (SELECT count(*)::int AS awards, "
                        + "sum(a.amount_fen)::bigint AS fen FROM funding_award a WHERE a.quota_id = u.quota_id "
                        + "AND a.list_id = u.list_id) s WHERE s.awards > 0 ORDER BY u.issued_on, u.paper LIMIT 100")
                .params(seen.params())
                .query((row, n) -> new Unreceived(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        new Money(row.getLong(7))))
                .list();
    }

    /** Those that wait, the oldest first. */
    List<UnclearLine> lines(Seen seen) {
        return lines("l.waits", "p.imported_at, l.line LIMIT 200", seen);
    }

    /** Those that were answered, the latest first. */
    List<UnclearLine> answeredLines(Seen seen) {
        return lines("NOT l.waits", "a.answered_at DESC, l.id LIMIT 100", seen);
    }

    private List<UnclearLine> lines(String which, String order, Seen seen) {
        return jdbc.sql("SELECT l.*, p.file_name, p.imported_at, q.office_id, a.note, a.answered_name, a.answered_at "
                        + "FROM funding_bank_line l JOIN funding_confirmation p ON p.id = l.confirmation_id "
                        + "JOIN funding_quota q ON q.id = p.quota_id JOIN funding_budget b ON b.id = q.budget_id "
                        + "LEFT JOIN funding_bank_line_answer a ON a.line_id = l.id WHERE " + which + " AND "
                        + seen.sql() + " ORDER BY " + order)
                .params(seen.params())
                .query((row, n) -> new UnclearLine(
                        row.getObject("id", UUID.class),
                        row.getObject("office_id", UUID.class),
                        row.getString("file_name"),
                        row.getInt("line"),
                        row.getString("content"),
                        new Words(row.getString("reason"), row.getString("reason_en")),
                        moment(row.getTimestamp("imported_at")),
                        answer(row)))
                .list();
    }

    private static @Nullable LineAnswer answer(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("answered_at");
        return at == null ? null : new LineAnswer(row.getString("note"), row.getString("answered_name"), moment(at));
    }

    private static Instant moment(Timestamp at) {
        return at.toInstant();
    }
}
