package org.fundcase.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.recovery.Grounds.Cause;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.law.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recoveries of a city with what is still to come, and how long it has been due (账龄). */
@Component
class RecoveryDesk {

    private static final String LINES = "SELECT r.id, r.number, r.party, r.award_number, r.state, f.cause, "
            + "f.amount_fen AS told_fen, d.amount_fen AS claimed_fen, d.pay_days, coalesce(c.fen, 0) AS left_fen, "
            + "(SELECT coalesce(sum(x.amount_fen), 0) FROM recovery_receipt x WHERE x.recovery_id = r.id) AS received_fen, "
            + "(SELECT s.served_on FROM recovery_served s WHERE s.recovery_id = r.id AND s.paper = 'RECOVERY_DECISION' "
            + "ORDER BY s.place DESC LIMIT 1) AS served_on, "
            + "(SELECT min(p.due_on) FROM (SELECT n.due_on, sum(n.amount_fen) OVER (ORDER BY n.place) AS so_far, "
            + "m.left_fen FROM (SELECT q.id, q.amount_fen AS left_fen FROM recovery_measure q "
            + "JOIN recovery_measure_answer a ON a.measure_id = q.id AND a.agreed WHERE q.recovery_id = r.id "
            + "AND q.kind = 'INSTALMENTS' ORDER BY q.proposed_at DESC LIMIT 1) m "
            + "JOIN recovery_instalment n ON n.measure_id = m.id) p "
            + "WHERE p.so_far > p.left_fen - coalesce(c.fen, 0)) AS instalment_on "
            + "FROM recovery_recovery r LEFT JOIN LATERAL (SELECT * FROM recovery_facts x WHERE x.recovery_id = r.id "
            + "ORDER BY x.version DESC LIMIT 1) f ON true "
            + "LEFT JOIN recovery_decision_issued i ON i.recovery_id = r.id "
            + "LEFT JOIN recovery_decision d ON d.recovery_id = i.recovery_id AND d.version = i.version "
            + "LEFT JOIN funding_account c ON c.owner_id = r.award_id AND c.kind = 'CLAIMED' "
            + "WHERE r.city = :city AND (:all OR EXISTS (SELECT 1 FROM accounts_relation x WHERE x.subject_id = r.id "
            + "AND x.subject_kind = 'RECOVERY' AND x.office_id = :office AND x.relation = 'RECEIVER' AND x.until IS NULL)) ORDER BY r.state IN ('CLOSED', 'DROPPED'), r.opened_at DESC LIMIT 500";

    /** For how long money has been due. */
    enum Age {
        /** No day to pay runs yet, or it lies ahead. */
        NOT_DUE,
        UP_TO_30,
        UP_TO_90,
        OVER_90;

        private static final int MONTH = 30;
        private static final int QUARTER = 90;

        static Age of(long late) {
            return late <= 0 ? NOT_DUE : late <= MONTH ? UP_TO_30 : late <= QUARTER ? UP_TO_90 : OVER_90;
        }
    }

    /**
     * A recovery as the desk lists it.
     *
     * @param claimed what the decision asks for; before it what the party was told of
     * @param due the last day to pay, of an agreement the next instalment's; null while none runs
     * @param late days after it; not above zero while there is time
     */
    record Line(
            UUID id,
            String number,
            String party,
            String awardNumber,
            State state,
            @Nullable Cause cause,
            Money claimed,
            Money received,
            Money left,
            @Nullable LocalDate due,
            long late) {

        public Age age() {
            return Age.of(late);
        }
    }

    /** @param count of recoveries with something left */
    record Bucket(Age age, int count, Money left) {}

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Terms terms;
    private final Clock clock;

    RecoveryDesk(JdbcClient jdbc, Offices offices, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    /** Those of the person's city that the person may read: what has been due longest first, what ended last. */
    List<Line> lines(SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql(LINES)
                .param("city", offices.get(who.officeId()).city())
                .param("office", who.officeId())
                .param("all", readsAll(who))
                .query((row, n) -> line(row, today))
                .list()
                .stream()
                .sorted(Comparator.comparing((Line line) -> line.state().isEnded())
                        .thenComparing(Line::late, Comparator.reverseOrder()))
                .toList();
    }

    /** The city's offices and its auditors; who paid reads what it paid. */
    private static boolean readsAll(SignedIn who) {
        OfficeKind kind = who.officeKind();
        return kind == OfficeKind.CITY_INDUSTRY || kind == OfficeKind.CITY_FINANCE || kind == OfficeKind.AUDIT;
    }

    /** What is left by age; each age is there. */
    static List<Bucket> ageing(List<Line> lines) {
        Map<Age, Bucket> buckets = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            buckets.put(age, new Bucket(age, 0, Money.ZERO));
        }
        lines.stream()
                .filter(line -> line.left().isPositive())
                .forEach(line -> buckets.merge(
                        line.age(),
                        new Bucket(line.age(), 1, line.left()),
                        (one, more) -> new Bucket(
                                one.age(),
                                one.count() + more.count(),
                                one.left().plus(more.left()))));
        return List.copyOf(buckets.values());
    }

    private Line line(ResultSet row, LocalDate today) throws SQLException {
        boolean decided = row.getObject("claimed_fen") != null;
        State state = State.valueOf(row.getString("state"));
        Money left = decided && !state.isEnded() ? new Money(row.getLong("left_fen")) : Money.ZERO;
        LocalDate served = row.getObject("served_on", LocalDate.class);
        LocalDate instalment = row.getObject("instalment_on", LocalDate.class);
        LocalDate due = !decided || !left.isPositive()
                ? null
                : instalment != null
                        ? instalment
                        : served == null ? null : terms.payment(served, row.getInt("pay_days"));
        String cause = row.getString("cause");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("party"),
                row.getString("award_number"),
                state,
                cause == null ? null : Cause.valueOf(cause),
                new Money(row.getLong(decided ? "claimed_fen" : "told_fen")),
                new Money(row.getLong("received_fen")),
                left,
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(due, today));
    }
}
