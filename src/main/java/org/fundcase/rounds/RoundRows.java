package org.fundcase.rounds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.schemes.RoundParameters;
import org.fundcase.schemes.SchemeVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rounds and the series of case numbers. */
@Component
class RoundRows {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RoundRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql("SELECT * FROM rounds_round WHERE id = :id")
                .param("id", id)
                .query((row, n) -> round(row))
                .optional();
    }

    /** The latest first. */
    List<Round> all() {
        return jdbc.sql("SELECT * FROM rounds_round ORDER BY opens_at DESC, title")
                .query((row, n) -> round(row))
                .list();
    }

    /**
     * Of the city of an office, the latest first.
     *
     * @param after the round that the page before ended with; null for the first page
     */
    List<Round> ofCity(UUID office, @Nullable UUID after, int most) {
        return jdbc.sql("SELECT * FROM rounds_round r WHERE EXISTS (SELECT 1 FROM accounts_relation a "
                        + "JOIN accounts_office o ON o.id = a.office_id WHERE a.subject_kind = 'ROUND' "
                        + "AND a.subject_id = r.id AND a.until IS NULL "
                        + "AND o.city = (SELECT city FROM accounts_office WHERE id = :office)) "
                        + "AND (CAST(:after AS uuid) IS NULL OR (r.opens_at, r.id) < "
                        + "(SELECT b.opens_at, b.id FROM rounds_round b WHERE b.id = :after)) "
                        + "ORDER BY r.opens_at DESC, r.id DESC LIMIT :most")
                .param("office", office)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> round(row))
                .list();
    }

    /** Gives out the next number of a series; the row stays locked until the transaction ends. */
    int nextNumber(String prefix) {
        return jdbc.sql("INSERT INTO rounds_number (prefix, last) VALUES (:prefix, 1) "
                        + "ON CONFLICT (prefix) DO UPDATE SET last = rounds_number.last + 1 RETURNING last")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }

    /** Until the transaction ends nobody else changes the lists or recipients of this round. */
    void lock(UUID id) {
        jdbc.sql("SELECT 1 FROM rounds_round WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    boolean reviewStarted(UUID id) {
        return jdbc.sql("SELECT review_started_at IS NOT NULL FROM rounds_round WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void startReview(UUID id, Instant at) {
        jdbc.sql("UPDATE rounds_round SET review_started_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void insert(Round round) {
        jdbc.sql(
                        "INSERT INTO rounds_round (id, scheme_id, scheme_version, deployment, title, prefix, opens_at, closes_at, "
                                + "parameters) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        round.id(),
                        round.scheme().id(),
                        round.scheme().version(),
                        round.deployment(),
                        round.title(),
                        round.prefix(),
                        Timestamp.from(round.opensAt()),
                        Timestamp.from(round.closesAt()),
                        written(round.parameters()))
                .update();
    }

    private String written(RoundParameters parameters) {
        try {
            return json.writeValueAsString(parameters.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                new SchemeVersion(row.getString("scheme_id"), row.getString("scheme_version")),
                row.getString("deployment"),
                row.getString("title"),
                row.getString("prefix"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                parameters(row.getString("parameters")));
    }

    private RoundParameters parameters(String text) {
        try {
            return new RoundParameters(json.readValue(text, VALUES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parameters of a round are not readable", e);
        }
    }
}
