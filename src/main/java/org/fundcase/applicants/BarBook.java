package org.fundcase.applicants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bars from applying, by credit code, whether the party is registered here or not. */
@Component
class BarBook {

    /**
     * A bar as it stands in the book.
     *
     * @param listId the list it came from; null if an officer entered it
     * @param liftedOn the first day it holds no longer; null if it was not lifted
     */
    record EnteredBar(
            UUID id,
            Bar bar,
            String by,
            @Nullable UUID listId,
            @Nullable LocalDate liftedOn,
            @Nullable String liftedReason) {

        public boolean holdsOn(LocalDate day) {
            boolean lifted = liftedOn != null && !liftedOn.isAfter(day);
            return !lifted && !day.isBefore(bar.starts()) && !day.isAfter(bar.until());
        }
    }

    private final JdbcClient jdbc;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BarBook(JdbcClient jdbc, Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** @param text part of a name or the beginning of a code; blank for all, the latest first, at most {@link Parties#SHOWN} */
    List<EnteredBar> bars(String text) {
        return bars(text, Parties.SHOWN);
    }

    /** As {@link #bars(String)}, at most so many. */
    List<EnteredBar> bars(String text, int most) {
        return jdbc.sql("SELECT * FROM applicants_bar WHERE name LIKE :name OR credit_code LIKE :code "
                        + "ORDER BY recorded_at DESC, id LIMIT " + most)
                .param("name", "%" + Parties.searched(text) + "%")
                .param("code", Parties.searched(text).toUpperCase(Locale.ROOT) + "%")
                .query((row, n) -> bar(row))
                .list();
    }

    /** @return false if the same bar stands in the book already */
    @Transactional
    public boolean enter(Bar bar, @Nullable UUID listId, Actor actor) {
        int rows = jdbc.sql("INSERT INTO applicants_bar (id, credit_code, name, cause, basis, starts, until, list_id, "
                        + "recorded_by, recorded_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                        + "ON CONFLICT (credit_code, starts, until, basis) DO NOTHING")
                .param(UUID.randomUUID())
                .param(bar.code().value())
                .param(bar.name())
                .param(bar.cause())
                .param(bar.basis())
                .param(bar.starts())
                .param(bar.until())
                .param(listId)
                .param(actor.personId())
                .param(actor.name())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (rows > 0) {
            events.publishEvent(new StandingEvent.BarRecorded(
                    parties.subject(bar.code()), bar.code().value(), bar.until(), bar.basis(), actor));
        }
        return rows > 0;
    }

    /** Ends a bar before its term, from today on. */
    @Transactional
    public void lift(UUID id, String reason, Actor actor) {
        String why = Texts.required("reason", "解除的理由", reason, 500);
        String code = jdbc.sql("UPDATE applicants_bar SET lifted_on = :today, lifted_reason = :why, lifted_name = :by "
                        + "WHERE id = :id AND lifted_on IS NULL RETURNING credit_code")
                .param("today", LocalDate.now(clock))
                .param("why", why)
                .param("by", actor.name())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("already-lifted", "这一条已经解除过，或者不存在。请刷新后再看。"));
        events.publishEvent(new StandingEvent.BarLifted(parties.subject(new CreditCode(code)), code, why, actor));
    }

    private static EnteredBar bar(ResultSet row) throws SQLException {
        return new EnteredBar(
                row.getObject("id", UUID.class),
                new Bar(
                        new CreditCode(row.getString("credit_code")),
                        Parties.named(row.getString("name")),
                        Parties.named(row.getString("cause")),
                        row.getString("basis"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                row.getString("recorded_name"),
                row.getObject("list_id", UUID.class),
                row.getObject("lifted_on", LocalDate.class),
                row.getString("lifted_reason"));
    }
}
