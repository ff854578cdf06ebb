package org.fundcase.applicants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other funds supported, by credit code, whether the party is registered here or not. */
@Component
class FundingBook {

    /** @param listId the list it came from; null if an officer entered it */
    record EnteredFunding(UUID id, Funded funded, String by, @Nullable UUID listId, @Nullable String proof) {}

    private final JdbcClient jdbc;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FundingBook(JdbcClient jdbc, Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link BarBook#bars}, without what enterprises declare. */
    List<EnteredFunding> funding(String text) {
        return funding(text, Parties.SHOWN);
    }

    /** As {@link #funding(String)}, at most so many. */
    List<EnteredFunding> funding(String text, int most) {
        return jdbc.sql("SELECT * FROM applicants_other_funding WHERE origin <> 'DECLARED' "
                        + "AND (name LIKE :name OR credit_code LIKE :code) ORDER BY recorded_at DESC, id LIMIT "
                        + most)
                .param("name", "%" + Parties.searched(text) + "%")
                .param("code", Parties.searched(text).toUpperCase(Locale.ROOT) + "%")
                .query((row, n) -> funding(row))
                .list();
    }

    /**
     * @param proof where it is written
     * @return false if the same project of the same fund and year stands in the book already
     */
    @Transactional
    public boolean enter(Funded funded, @Nullable UUID listId, String proof, Actor actor) {
        String where = Texts.required("proof", "凭据", proof, 500);
        Money amount = funded.amount();
        int rows = jdbc.sql("INSERT INTO applicants_other_funding (id, credit_code, name, project, level, source, "
                        + "year, amount_fen, origin, proof, list_id, recorded_by, recorded_name, recorded_at) "
                        + "SELECT :id, :code, :name, :project, :level, :source, :year, :amount, :origin, :proof, "
                        + ":list, :by, :byName, :at WHERE NOT EXISTS (SELECT 1 FROM applicants_other_funding "
                        + "WHERE credit_code = :code AND project = :project AND source = :source AND year = :year)")
                .param("id", UUID.randomUUID())
                .param("code", funded.code().value())
                .param("name", funded.name())
                .param("project", funded.project())
                .param("level", funded.level().name())
                .param("source", funded.source())
                .param("year", funded.year())
                .param("amount", amount == null ? null : amount.fen(), Types.BIGINT)
                .param("origin", (listId == null ? Standing.Origin.QUERIED : Standing.Origin.IMPORTED).name())
                .param("proof", where)
                .param("list", listId, Types.OTHER)
                .param("by", actor.personId(), Types.OTHER)
                .param("byName", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (rows > 0) {
            events.publishEvent(new StandingEvent.FundingListed(
                    parties.subject(funded.code()), funded.code().value(), funded.project(), funded.source(), actor));
        }
        return rows > 0;
    }

    private static EnteredFunding funding(ResultSet row) throws SQLException {
        return new EnteredFunding(
                row.getObject("id", UUID.class),
                new Funded(
                        new CreditCode(row.getString("credit_code")),
                        Parties.named(row.getString("name")),
                        row.getString("project"),
                        row.getString("source"),
                        Standing.Level.valueOf(row.getString("level")),
                        row.getInt("year"),
                        row.getObject("amount_fen") == null ? null : new Money(row.getLong("amount_fen"))),
                row.getString("recorded_name"),
                row.getObject("list_id", UUID.class),
                row.getString("proof"));
    }
}
