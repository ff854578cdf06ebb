package org.fundcase.funding;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.funding.MoneyScope.Seen;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk of finance shows; every list is of what the person may see, and bounded. */
@Component
class DeskRows {

    static final int PAGE = 50;

    private static final String OF_QUOTA =
            "JOIN funding_quota q ON q.id = p.quota_id JOIN funding_budget b ON b.id = q.budget_id WHERE ";

    /** A paper that a paying office has not said it received. */
    record Unreceived(
            UUID listId, UUID quotaId, UUID officeId, String paper, LocalDate issuedOn, int awards, Money total) {}

    /** A line of a bank's file that nobody has looked at. */
    record OpenLine(UUID id, UUID officeId, String file, int line, String content, Words reason, Instant at) {}

    /** How much there is to do. */
    record Counts(int open, int late, int requested, int approved, int sent, int lines, int paid) {}

    private final JdbcClient jdbc;

    DeskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Award> awards(List<UUID> ids) {
        return jdbc.sql(AwardRows.AWARDS + "WHERE a.id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> AwardRows.award(row))
                .list();
    }

    /** What is not asked for yet, the earliest due first. */
    List<Award> open(Seen seen, LocalDate today, boolean lateOnly, int limit, int offset) {
        return jdbc.sql(AwardRows.AWARDS + "WHERE " + seen.sql() + " AND (o.fen > 0 OR (:late AND rq.fen > 0)) "
                        + "AND (NOT :late OR r.due_on < :today AND funding_due(a.id, r.due_on) < :today) ORDER BY r.due_on NULLS FIRST, a.number, a.id "
                        + "LIMIT :limit OFFSET :offset")
                .params(seen.params())
                .param("late", lateOnly)
                .param("today", today)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> AwardRows.award(row))
                .list();
    }

    List<Payment> payments(Seen seen, State state, int limit, int offset) {
        return jdbc.sql(
                        "SELECT p.*, t.number AS batch_number FROM funding_payment p "
                                + "LEFT JOIN funding_batch t ON t.id = p.batch_id " + OF_QUOTA + seen.sql()
                                + " AND p.state = :state ORDER BY p.settled_on DESC NULLS LAST, p.number LIMIT :limit OFFSET :offset")
                .params(seen.params())
                .param("state", state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> PaymentRows.payment(row))
                .list();
    }

    List<Batch> batches(Seen seen, int limit, int offset) {
        return jdbc.sql("SELECT p.* FROM funding_batch p " + OF_QUOTA + seen.sql()
                        + " ORDER BY p.made_at DESC, p.number DESC LIMIT :limit OFFSET :offset")
                .params(seen.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> Batches.batch(row))
                .list();
    }

    List<Unreceived> unreceived(Seen seen) {
        return jdbc.sql("SELECT a.list_id, a.quota_id, q.office_id, l.paper, l.issued_on, count(*)::int, "
                        + "sum(a.amount_fen)::bigint FROM funding_award a JOIN funding_quota q ON q.id = a.quota_id "
                        + "JOIN funding_budget b ON b.id = q.budget_id JOIN funding_list l ON l.id = a.list_id WHERE "
                        + seen.sql() + " AND NOT EXISTS (SELECT 1 FROM funding_receipt r WHERE r.list_id = a.list_id "
                        + "AND r.quota_id = a.quota_id) GROUP BY 1, 2, 3, 4, 5 ORDER BY l.issued_on, l.paper LIMIT 100")
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

    List<OpenLine> lines(Seen seen) {
        return jdbc.sql("SELECT l.*, p.file_name, p.imported_at, q.office_id FROM funding_bank_line l "
                        + "JOIN funding_confirmation p ON p.id = l.confirmation_id " + OF_QUOTA + seen.sql()
                        + " AND NOT EXISTS (SELECT 1 FROM funding_bank_line_answer a WHERE a.line_id = l.id) "
                        + "ORDER BY p.imported_at, l.line LIMIT 200")
                .params(seen.params())
                .query((row, n) -> new OpenLine(
                        row.getObject("id", UUID.class),
                        row.getObject("office_id", UUID.class),
                        row.getString("file_name"),
                        row.getInt("line"),
                        row.getString("content"),
                        new Words(row.getString("reason"), row.getString("reason_en")),
                        moment(row.getTimestamp("imported_at"))))
                .list();
    }

    private static Instant moment(Timestamp at) {
        return at.toInstant();
    }

    Counts counts(Seen seen, LocalDate today) {
        String awards = "FROM funding_award a JOIN funding_quota q ON q.id = a.quota_id "
                + "JOIN funding_budget b ON b.id = q.budget_id JOIN funding_account o ON o.owner_id = a.id ";
        String payments = "(SELECT count(*)::int FROM funding_payment p " + OF_QUOTA + seen.sql() + " AND p.state = ";
        return jdbc.sql("SELECT (SELECT count(*)::int " + awards + "WHERE o.kind = 'COMMITMENT' AND o.fen > 0 AND "
                        + seen.sql() + "), (SELECT count(DISTINCT a.id)::int " + awards
                        + "JOIN funding_receipt r ON r.list_id = a.list_id AND r.quota_id = a.quota_id "
                        + "AND r.due_on < :today AND funding_due(a.id, r.due_on) < :today WHERE o.kind IN ('COMMITMENT', 'REQUESTED') AND o.fen > 0 AND "
                        + seen.sql() + "), " + payments + "'REQUESTED'), " + payments + "'APPROVED'), " + payments
                        + "'SENT'), (SELECT count(*)::int FROM funding_bank_line l JOIN funding_confirmation p "
                        + "ON p.id = l.confirmation_id " + OF_QUOTA + seen.sql() + " AND NOT EXISTS (SELECT 1 FROM "
                        + "funding_bank_line_answer x WHERE x.line_id = l.id)), " + payments + "'PAID')")
                .params(seen.params())
                .param("today", today)
                .query((row, n) -> new Counts(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .single();
    }
}
