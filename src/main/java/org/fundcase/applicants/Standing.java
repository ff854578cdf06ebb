package org.fundcase.applicants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of an enterprise apart from its papers: bars, other funding, and the lists officers looked into. */
@Component
public class Standing {

    /** A list an officer can look into. */
    public enum QueriedList {
        /** 经营异常名录. */
        ABNORMAL,
        /** 严重违法失信名单. */
        DISHONEST,
        /** 其他财政专项资金. */
        OTHER_FUNDING
    }

    /** Whose funds. */
    public enum Level {
        NATIONAL,
        PROVINCE,
        CITY,
        DISTRICT
    }

    /** Where the knowledge comes from. */
    public enum Origin {
        DECLARED,
        IMPORTED,
        QUERIED
    }

    /**
     * Support from another fund.
     *
     * @param source the fund's name
     * @param amount null if not known
     * @param proof where it is written; null for what the enterprise declared
     */
    public record OtherFunding(
            String project,
            Level level,
            String source,
            int year,
            @Nullable Money amount,
            Origin origin,
            @Nullable String proof) {}

    /**
     * What is known on a day.
     *
     * @param barredUntil the last day of a bar that covers the day, {@link Bars#NO_END} where it has none; null if no bar does
     * @param found what the latest look into a list found; no entry if nobody has looked (没查)
     */
    public record Known(
            @Nullable LocalDate barredUntil, Map<QueriedList, Boolean> found, List<OtherFunding> otherFunding) {

        private Known with(List<OtherFunding> funding) {
            return new Known(barredUntil, found, funding);
        }
    }

    /** The latest look into each list. */
    private static final String LOOKS = Stream.of(QueriedList.values())
            .map(list -> ", (SELECT found FROM applicants_query WHERE credit_code = :code AND list = '" + list
                    + "' ORDER BY recorded_at DESC LIMIT 1) AS " + list)
            .collect(Collectors.joining());

    private final JdbcClient jdbc;
    private final Applicants applicants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standing(JdbcClient jdbc, Applicants applicants, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.events = events;
        this.clock = clock;
    }

    public Later<Known> known(CreditCode code, LocalDate day, Trip trip) {
        Later<List<OtherFunding>> funding = otherFunding(code, trip);
        Later<List<Known>> standing = trip.ask(
                "SELECT (SELECT max(until) FROM applicants_bar WHERE credit_code = :code AND :day BETWEEN starts "
                        + "AND until AND (lifted_on IS NULL OR lifted_on > :day)) AS until" + LOOKS,
                Map.of("code", code.value(), "day", day),
                (row, n) -> new Known(row.getObject("until", LocalDate.class), found(row), List.of()));
        return () -> standing.get().get(0).with(funding.get());
    }

    private static Map<QueriedList, Boolean> found(ResultSet row) throws SQLException {
        Map<QueriedList, Boolean> found = new EnumMap<>(QueriedList.class);
        for (QueriedList list : QueriedList.values()) {
            Boolean latest = row.getObject(list.name(), Boolean.class);
            if (latest != null) {
                found.put(list, latest);
            }
        }
        return found;
    }

    private static Later<List<OtherFunding>> otherFunding(CreditCode code, Trip trip) {
        return trip.ask(
                "SELECT * FROM applicants_other_funding WHERE credit_code = :code ORDER BY year DESC, project",
                Map.of("code", code.value()),
                (row, n) -> new OtherFunding(
                        row.getString("project"),
                        Level.valueOf(row.getString("level")),
                        row.getString("source"),
                        row.getInt("year"),
                        row.getObject("amount_fen") == null ? null : new Money(row.getLong("amount_fen")),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("proof")));
    }

    @Transactional
    public void bar(UUID enterpriseId, LocalDate from, LocalDate until, String basis, Actor actor) {
        jdbc.sql(
                        "INSERT INTO applicants_bar (id, credit_code, starts, until, basis, recorded_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), code(enterpriseId), from, until, basis, now())
                .update();
        events.publishEvent(new EnterpriseEvent.EnterpriseBarred(enterpriseId, until, basis, actor));
    }

    @Transactional
    public void record(UUID enterpriseId, OtherFunding funding, Actor actor) {
        Money amount = funding.amount();
        jdbc.sql(
                        "INSERT INTO applicants_other_funding (id, credit_code, project, level, source, year, amount_fen, origin, "
                                + "proof, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(code(enterpriseId))
                .param(Texts.required("project", "项目名称", funding.project(), 200))
                .param(funding.level().name())
                .param(Texts.required("source", "资金名称", funding.source(), 200))
                .param(funding.year())
                .param(amount == null ? null : amount.fen())
                .param(funding.origin().name())
                .param(funding.proof())
                .param(actor.personId())
                .param(now())
                .update();
        events.publishEvent(
                new EnterpriseEvent.OtherFundingRecorded(enterpriseId, funding.project(), funding.source(), actor));
    }

    /** An officer looked into a list and says what was found and where the proof is. */
    @Transactional
    public void query(UUID enterpriseId, QueriedList list, boolean found, String proof, Actor actor) {
        if (actor.personId() == null) {
            throw Refusal.forbidden("查询要由经办人登记。");
        }
        String where = Texts.required("proof", "查询凭据", proof, 500);
        jdbc.sql("INSERT INTO applicants_query (id, credit_code, list, found, queried_on, proof, queried_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        code(enterpriseId),
                        list.name(),
                        found,
                        LocalDate.now(clock),
                        where,
                        actor.personId())
                .update();
        events.publishEvent(new EnterpriseEvent.RegisterQueried(enterpriseId, list.name(), found, where, actor));
    }

    private String code(UUID enterpriseId) {
        return applicants.get(enterpriseId).creditCode().value();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
