package org.fundcase.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results of acceptances: only ever added. */
@Component
class ResultRows {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();
    private static final String SELECT = "SELECT c.*, a.agreed, a.note AS answer_note, a.answered_by, a.answered_name, "
            + "a.answered_at FROM acceptance_check c LEFT JOIN acceptance_answer a ON a.check_id = c.id ";

    /** @param released whether money that waited for the acceptance may be asked for now */
    record Effect(UUID awardId, Money reduced, Money excess, boolean released) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ResultRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a case, the latest first. */
    List<Check> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "WHERE c.case_id = ? ORDER BY c.proposed_at DESC")
                .param(caseId)
                .query((row, n) -> check(row))
                .list();
    }

    Optional<Check> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE c.id = ?")
                .param(id)
                .query((row, n) -> check(row))
                .optional();
    }

    /** The latest of each case, by case. */
    List<Check> latest(Collection<UUID> cases) {
        return jdbc.sql("SELECT DISTINCT ON (case_id) * FROM (" + SELECT
                        + "WHERE c.case_id = ANY (?)) x ORDER BY case_id, proposed_at DESC")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> check(row))
                .list();
    }

    void insert(Check check) {
        Check.Figures figures = check.figures();
        jdbc.sql(
                        "INSERT INTO acceptance_check (id, case_id, no, correction, office_id, outcome, amount_fen, awarded_fen, "
                                + "base_before_fen, base_after_fen, bound_before_fen, bound_after_fen, clause, reason, due_on, "
                                + "visited_on, visit_note, panel, answers, lines, proposed_by, proposed_name, proposed_at) VALUES "
                                + "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?)")
                .params(check.id(), check.caseId(), check.no(), check.correction(), check.officeId())
                .params(
                        check.outcome().name(),
                        check.amount().fen(),
                        figures.awarded().fen())
                .params(figures.baseBefore().fen(), figures.baseAfter().fen())
                .params(figures.boundBefore().fen(), figures.boundAfter().fen())
                .params(check.clause(), check.reason(), check.dueOn(), check.visitedOn(), check.visitNote())
                .params(written(check.panel()), written(check.answers()), written(check.lines()))
                .params(check.proposedBy(), check.proposedName(), Timestamp.from(check.proposedAt()))
                .update();
    }

    /** @return whether nobody had answered */
    boolean answer(UUID checkId, boolean agreed, String note, SignedIn by) {
        return jdbc.sql(
                                "INSERT INTO acceptance_answer (check_id, agreed, note, answered_by, answered_name, answered_at) "
                                        + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(checkId, agreed, note, by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void effect(UUID checkId, Effect effect) {
        jdbc.sql("INSERT INTO acceptance_effect (check_id, award_id, reduced_fen, excess_fen, released) "
                        + "VALUES (?, ?, ?, ?, ?)")
                .params(
                        checkId,
                        effect.awardId(),
                        effect.reduced().fen(),
                        effect.excess().fen(),
                        effect.released())
                .update();
    }

    List<Effect> effects(UUID checkId) {
        return jdbc.sql("SELECT * FROM acceptance_effect WHERE check_id = ? ORDER BY award_id")
                .param(checkId)
                .query((row, n) -> new Effect(
                        row.getObject("award_id", UUID.class),
                        new Money(row.getLong("reduced_fen")),
                        new Money(row.getLong("excess_fen")),
                        row.getBoolean("released")))
                .list();
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("no"),
                row.getBoolean("correction"),
                row.getObject("office_id", UUID.class),
                Check.Outcome.valueOf(row.getString("outcome")),
                money(row, "amount_fen"),
                new Check.Figures(
                        money(row, "awarded_fen"),
                        money(row, "base_before_fen"),
                        money(row, "base_after_fen"),
                        money(row, "bound_before_fen"),
                        money(row, "bound_after_fen")),
                row.getString("clause"),
                row.getString("reason"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("visited_on", LocalDate.class),
                row.getString("visit_note"),
                read(row.getString("panel"), new TypeReference<>() {}),
                read(row.getString("answers"), new TypeReference<>() {}),
                read(row.getString("lines"), new TypeReference<>() {}),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                answer(row));
    }

    private static Check.@Nullable Answer answer(ResultSet row) throws SQLException {
        UUID by = row.getObject("answered_by", UUID.class);
        return by == null
                ? null
                : new Check.Answer(
                        row.getBoolean("agreed"),
                        row.getString("answer_note"),
                        by,
                        row.getString("answered_name"),
                        row.getTimestamp("answered_at").toInstant());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column));
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> read(String written, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
