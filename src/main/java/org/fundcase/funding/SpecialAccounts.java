package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the ledger says about the account an office pays a scheme's year from (专账专户). It never writes; who may read is
 * asked by the caller.
 */
@Component
public class SpecialAccounts {

    /** A quota by what it is for. */
    public record Account(UUID quotaId, UUID budgetId, String scheme, int year, UUID officeId) {}

    /**
     * The movements of a period, both days included.
     *
     * @param received given to the account, less what was taken back
     * @param paid out of it, less what the bank sent back
     * @param returned by payees to the treasury, which is not in the account again
     */
    public record Statement(
            LocalDate from,
            LocalDate until,
            Money opening,
            Money received,
            Money paid,
            Money returned,
            List<Line> lines) {

        public Statement {
            lines = List.copyOf(lines);
        }

        public Money closing() {
            return opening.plus(received).minus(paid);
        }
    }

    /** What an item got in the period. */
    public record Line(String item, Money committed, Money paid) {}

    /** A payment that the bank made. */
    public record PaidOut(
            UUID paymentId,
            String number,
            UUID quotaId,
            UUID awardId,
            @Nullable UUID caseId,
            String payee,
            String item,
            Money amount,
            LocalDate paidOn) {}

    private static final String PAID = "SELECT p.id, p.number, p.quota_id, p.award_id, a.case_id, a.payee, a.item, "
            + "p.amount_fen, p.settled_on FROM funding_payment p JOIN funding_award a ON a.id = p.award_id "
            + "WHERE p.state = 'PAID' AND ";
    private static final String ACCOUNTS =
            "SELECT q.id AS quota_id, q.budget_id, b.scheme_id AS scheme, b.year, q.office_id "
                    + "FROM funding_quota q JOIN funding_budget b ON b.id = q.budget_id WHERE ";

    private final JdbcClient jdbc;

    SpecialAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before any quota was given. */
    public Optional<Account> find(String scheme, int year, UUID office) {
        return jdbc.sql(ACCOUNTS + "b.scheme_id = ? AND b.year = ? AND q.office_id = ?")
                .params(scheme, year, office)
                .query(Account.class)
                .optional();
    }

    /** Those that an office pays a scheme from, the earliest year first. */
    public List<Account> ofOffice(String scheme, UUID office) {
        return jdbc.sql(ACCOUNTS + "b.scheme_id = ? AND q.office_id = ? ORDER BY b.year")
                .params(scheme, office)
                .query(Account.class)
                .list();
    }

    public Optional<Account> find(UUID quotaId) {
        return jdbc.sql(ACCOUNTS + "q.id = ?")
                .param(quotaId)
                .query(Account.class)
                .optional();
    }

    /** The awards that have money to ask for, in the order of their numbers. */
    public List<Award> owed(UUID quotaId) {
        return jdbc.sql(AwardRows.AWARDS + "WHERE a.quota_id = ? AND o.fen > 0 ORDER BY r.due_on NULLS FIRST, a.number")
                .param(quotaId)
                .query((row, n) -> AwardRows.award(row))
                .list();
    }

    /** What the bank paid and did not send back, the earliest first. */
    public List<PaidOut> paid(UUID quotaId) {
        return jdbc.sql(PAID + "p.quota_id = ? ORDER BY p.settled_on, p.number")
                .param(quotaId)
                .query((row, n) -> paidOut(row))
                .list();
    }

    private static PaidOut paidOut(ResultSet row) throws SQLException {
        return new PaidOut(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                new Money(row.getLong(8)),
                row.getObject(9, LocalDate.class));
    }

    /** A payment as long as it stands; empty if the bank has not made it, or it came back. */
    public Optional<PaidOut> paidOut(UUID paymentId) {
        return jdbc.sql(PAID + "p.id = ?")
                .param(paymentId)
                .query((row, n) -> paidOut(row))
                .optional();
    }

    /** The quota of a payment, whatever became of it. */
    public Optional<UUID> quotaOf(UUID paymentId) {
        return jdbc.sql("SELECT quota_id FROM funding_payment WHERE id = ?")
                .param(paymentId)
                .query(UUID.class)
                .optional();
    }

    /** What was asked for or paid to payees of a name. */
    public Money paidTo(UUID quotaId, String payee) {
        return new Money(jdbc.sql("SELECT coalesce(sum(c.fen), 0)::bigint FROM funding_award a "
                        + "JOIN funding_account c ON c.owner_id = a.id AND c.kind IN ('REQUESTED', 'PAID', 'CLAIMED', 'WRITTEN_OFF') "
                        + "WHERE a.quota_id = ? AND a.payee = ?")
                .params(quotaId, payee)
                .query(Long.class)
                .single());
    }

    /** What an account was given so far. */
    public Money given(UUID quotaId) {
        return statement(quotaId, LocalDate.of(2000, 1, 1), LocalDate.of(9999, 1, 1))
                .received();
    }

    /** What is in an account now. */
    public Money balance(UUID quotaId) {
        return statement(quotaId, LocalDate.of(2000, 1, 1), LocalDate.of(9999, 1, 1))
                .closing();
    }

    /** The days on which money came to an account, left it or was given back, with what each changed in it. */
    public NavigableMap<LocalDate, Money> days(UUID quotaId) {
        NavigableMap<LocalDate, Money> days = new TreeMap<>();
        jdbc.sql("SELECT t.business_date, t.kind, sum(e.fen)::bigint FROM funding_transfer t "
                        + "JOIN funding_entry e ON e.transfer_id = t.id AND e.fen > 0 WHERE t.quota_id = ? "
                        + "AND t.kind NOT IN ('COMMIT', 'REDUCE', 'REQUEST', 'RELEASE') GROUP BY 1, 2")
                .param(quotaId)
                .query(row -> {
                    MoveKind kind = MoveKind.valueOf(row.getString(2));
                    Money change = new Money((Sums.into(kind) - Sums.outOf(kind)) * row.getLong(3));
                    days.merge(row.getObject(1, LocalDate.class), change, Money::plus);
                });
        return days;
    }

    public Statement statement(UUID quotaId, LocalDate from, LocalDate until) {
        Sums sums = new Sums();
        jdbc.sql("SELECT t.kind, a.item, t.business_date < :from AS before, sum(e.fen)::bigint FROM funding_transfer t "
                        + "JOIN funding_entry e ON e.transfer_id = t.id AND e.fen > 0 "
                        + "LEFT JOIN funding_award a ON a.id = t.award_id "
                        + "WHERE t.quota_id = :quota AND t.business_date <= :until GROUP BY 1, 2, 3")
                .param("from", from)
                .param("quota", quotaId)
                .param("until", until)
                .query(row -> {
                    sums.add(MoveKind.valueOf(row.getString(1)), row.getString(2), row.getBoolean(3), row.getLong(4));
                });
        return sums.statement(from, until);
    }

    /** Adds up what moves did to an account. */
    private static final class Sums {

        private long opening;
        private long received;
        private long paid;
        private long returned;
        private final Map<String, long[]> items = new TreeMap<>();

        void add(MoveKind kind, @Nullable String item, boolean before, long fen) {
            long in = into(kind) * fen;
            long out = outOf(kind) * fen;
            if (before) {
                opening += in - out;
                return;
            }
            received += in;
            paid += out;
            returned += came(kind) * fen;
            long[] line = items.computeIfAbsent(item == null ? "" : item, key -> new long[2]);
            line[0] += kind == MoveKind.COMMIT ? fen : kind == MoveKind.REDUCE ? -fen : 0;
            line[1] += out;
        }

        private static int came(MoveKind kind) {
            return switch (kind) {
                case RETURN, RECOVER -> 1;
                case UNDO_RETURN, UNDO_RECOVER -> -1;
                default -> 0;
            };
        }

        private static int into(MoveKind kind) {
            return switch (kind) {
                case ALLOCATE, ALLOCATE_DISTRICT -> 1;
                case TAKE_BACK, TAKE_BACK_DISTRICT -> -1;
                default -> 0;
            };
        }

        private static int outOf(MoveKind kind) {
            return switch (kind) {
                case PAY -> 1;
                case REVERSE -> -1;
                default -> 0;
            };
        }

        Statement statement(LocalDate from, LocalDate until) {
            List<Line> lines = new ArrayList<>();
            items.forEach((item, sums) -> {
                if (!item.isEmpty() && (sums[0] != 0 || sums[1] != 0)) {
                    lines.add(new Line(item, new Money(sums[0]), new Money(sums[1])));
                }
            });
            return new Statement(
                    from, until, new Money(opening), new Money(received), new Money(paid), new Money(returned), lines);
        }
    }
}
