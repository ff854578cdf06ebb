package org.fundcase.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.applicants.Bars;
import org.fundcase.credit.Listing.Origin;
import org.fundcase.credit.Listing.Party;
import org.fundcase.credit.Listing.PartyKind;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.Listing.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of listings; only how far they have come and their days ever change. */
@Component
class ListingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ListingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Listing> find(UUID id) {
        return jdbc.sql("SELECT * FROM credit_listing WHERE id = ?")
                .param(id)
                .query((row, n) -> listing(row))
                .optional();
    }

    /**
     * Those of a city, what is not ended first.
     *
     * @param text part of the party's name, its code or the number; empty for all
     * @param state as it is on the day; null for every state
     */
    List<Listing> ofCity(
            String city, String text, @Nullable State state, @Nullable PartyKind kind, LocalDate day, int most) {
        return jdbc.sql("SELECT * FROM (SELECT *, CASE WHEN state = 'LISTED' AND until < :day THEN 'EXPIRED' "
                        + "ELSE state END AS now FROM credit_listing WHERE city = :city) x WHERE (:text = '' "
                        + "OR party LIKE :part OR credit_code = :text OR number = :text) "
                        + "AND (CAST(:state AS text) IS NULL OR now = :state) "
                        + "AND (CAST(:kind AS text) IS NULL OR party_kind = :kind) "
                        + "ORDER BY now IN ('REPAIRED', 'REVOKED', 'DROPPED', 'EXPIRED'), opened_at DESC LIMIT :most")
                .param("city", city)
                .param("text", text)
                .param("part", "%" + text.replaceAll("[%_\\\\]", "") + "%")
                .param("state", state == null ? null : state.name())
                .param("kind", kind == null ? null : kind.name())
                .param("day", day)
                .param("most", most)
                .query((row, n) -> listing(row))
                .list();
    }

    /** Those that the party was told of, the latest first. */
    List<Listing> told(UUID party) {
        return jdbc.sql(
                        "SELECT * FROM credit_listing WHERE party_id = ? AND told_on IS NOT NULL ORDER BY opened_at DESC")
                .param(party)
                .query((row, n) -> listing(row))
                .list();
    }

    List<Listing> ofRecovery(UUID recovery) {
        return jdbc.sql("SELECT * FROM credit_listing WHERE recovery_id = ? ORDER BY opened_at DESC")
                .param(recovery)
                .query((row, n) -> listing(row))
                .list();
    }

    /** The next number of the series. */
    long nextNumber() {
        return jdbc.sql("SELECT nextval('credit_number')").query(Long.class).single();
    }

    /** @return whether none of the party and scheme was on its way */
    boolean insert(Listing listing) {
        Party party = listing.party();
        return jdbc.sql(
                                "INSERT INTO credit_listing (id, number, party_kind, party_id, credit_code, party, city, office_id, "
                                        + "deployment, origin, source, recovery_id, opened_by, opened_name, opened_at, state) "
                                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(listing.id(), listing.number(), party.kind().name(), party.id(), party.code())
                        .params(party.name(), listing.city(), listing.officeId(), listing.deployment())
                        .params(listing.origin().name(), listing.source(), listing.recoveryId())
                        .params(listing.openedBy(), listing.openedName(), Timestamp.from(clock.instant()))
                        .param(listing.state().name())
                        .update()
                == 1;
    }

    /** The party is told from now on. */
    void told(UUID id, LocalDate on) {
        jdbc.sql("UPDATE credit_listing SET told_on = ? WHERE id = ?")
                .params(on, id)
                .update();
    }

    void update(UUID id, State state) {
        jdbc.sql("UPDATE credit_listing SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    void bind(UUID id, LocalDate starts, @Nullable LocalDate until) {
        jdbc.sql("UPDATE credit_listing SET state = 'LISTED', starts = ?, until = ? WHERE id = ?")
                .params(starts, until, id)
                .update();
    }

    void off(UUID id, State state, LocalDate on) {
        jdbc.sql("UPDATE credit_listing SET state = ?, off_on = ? WHERE id = ?")
                .params(state.name(), on, id)
                .update();
    }

    /** As the book of bars writes it. */
    static LocalDate last(@Nullable LocalDate until) {
        return until == null ? Bars.NO_END : until;
    }

    private static Listing listing(ResultSet row) throws SQLException {
        LocalDate starts = row.getObject("starts", LocalDate.class);
        return new Listing(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Party(
                        PartyKind.valueOf(row.getString("party_kind")),
                        row.getObject("party_id", UUID.class),
                        row.getString("credit_code"),
                        row.getString("party")),
                row.getString("city"),
                row.getObject("office_id", UUID.class),
                row.getString("deployment"),
                Origin.valueOf(row.getString("origin")),
                row.getString("source"),
                row.getObject("recovery_id", UUID.class),
                row.getObject("opened_by", UUID.class),
                row.getString("opened_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("told_on", LocalDate.class),
                starts == null
                        ? null
                        : new Term(
                                starts,
                                row.getObject("until", LocalDate.class),
                                row.getObject("off_on", LocalDate.class)),
                State.valueOf(row.getString("state")));
    }
}
