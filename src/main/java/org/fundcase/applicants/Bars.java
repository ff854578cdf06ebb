package org.fundcase.applicants;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the bars in force (限制申报): who is kept out on a day, and what a listing of ours puts there and takes off. */
@Component
public class Bars {

    /** The last day of a bar without a length: it lasts until the party is taken off. */
    public static final LocalDate NO_END = LocalDate.MAX;

    private static final String HOLDS =
            "starts <= :day AND until >= :day AND (lifted_on IS NULL OR lifted_on > :day) ORDER BY until DESC, starts LIMIT 1";

    private final JdbcClient jdbc;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bars(JdbcClient jdbc, Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A bar that holds on a day.
     *
     * @param until the last day; {@link #NO_END} where it has none
     */
    public record Held(LocalDate starts, LocalDate until, String cause, String basis) {

        /** Until when, for a sentence: the day, or the taking off. */
        public Words end() {
            return told(until);
        }
    }

    /**
     * What a listing puts into the book.
     *
     * @param code null for a person
     * @param office of the expert; null for who has a code
     */
    public record Imposed(
            UUID listing,
            @Nullable CreditCode code,
            @Nullable UUID office,
            String name,
            String cause,
            String basis,
            LocalDate starts,
            LocalDate until) {}

    /** The last day of a bar in words. */
    public static Words told(LocalDate until) {
        return until.equals(NO_END) ? Words.of("移出名单") : Words.of("{0}", until);
    }

    public Optional<Held> of(CreditCode code, LocalDate day) {
        return jdbc.sql("SELECT starts, until, cause, basis FROM applicants_bar WHERE credit_code = :code AND " + HOLDS)
                .param("code", code.value())
                .param("day", day)
                .query((row, n) -> new Held(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4)))
                .optional();
    }

    /** By registered enterprise, those that are barred on the day. */
    public Map<UUID, Held> ofEnterprises(Collection<UUID> enterprises, LocalDate day) {
        Map<UUID, Held> held = new HashMap<>();
        jdbc.sql("SELECT DISTINCT ON (e.id) e.id, b.starts, b.until, b.cause, b.basis FROM applicants_enterprise e "
                        + "JOIN applicants_bar b ON b.credit_code = e.credit_code WHERE e.id = ANY (:ids) "
                        + "AND :day BETWEEN b.starts AND b.until AND (b.lifted_on IS NULL OR b.lifted_on > :day) "
                        + "ORDER BY e.id, b.until DESC")
                .param("ids", enterprises.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    held.put(
                            row.getObject(1, UUID.class),
                            new Held(
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getString(4),
                                    row.getString(5)));
                });
        return held;
    }

    /** The bar of an expert, by the office. */
    public Optional<Held> ofPerson(UUID office, LocalDate day) {
        return jdbc.sql("SELECT starts, until, cause, basis FROM applicants_person_bar WHERE office_id = :office AND "
                        + HOLDS)
                .param("office", office)
                .param("day", day)
                .query((row, n) -> new Held(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4)))
                .optional();
    }

    /** A listing is in force. */
    @Transactional
    public void impose(Imposed bar, Actor actor) {
        boolean person = bar.code() == null;
        jdbc.sql("INSERT INTO " + (person ? "applicants_person_bar (id, office_id" : "applicants_bar (id, credit_code")
                        + ", name, cause, basis, starts, until, listing_id, recorded_by, recorded_name, recorded_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(bar.code() == null ? bar.office() : bar.code().value())
                .params(bar.name(), bar.cause(), bar.basis(), bar.starts(), bar.until(), bar.listing())
                .params(actor.personId(), actor.name(), Timestamp.from(clock.instant()))
                .update();
        if (bar.code() != null) {
            events.publishEvent(new StandingEvent.BarRecorded(
                    parties.subject(bar.code()), bar.code().value(), bar.until(), bar.basis(), actor));
        }
    }

    /** A listing ends before its last day, from a day on. */
    @Transactional
    public void lift(UUID listing, LocalDate from, String reason, Actor actor) {
        jdbc.sql("UPDATE applicants_person_bar SET lifted_on = ?, lifted_reason = ? WHERE listing_id = ? "
                        + "AND lifted_on IS NULL")
                .params(from, reason, listing)
                .update();
        jdbc.sql("UPDATE applicants_bar SET lifted_on = ?, lifted_reason = ?, lifted_name = ? WHERE listing_id = ? "
                        + "AND lifted_on IS NULL RETURNING credit_code")
                .params(from, reason, actor.name(), listing)
                .query(String.class)
                .optional()
                .ifPresent(code -> events.publishEvent(
                        new StandingEvent.BarLifted(parties.subject(new CreditCode(code)), code, reason, actor)));
    }
}
