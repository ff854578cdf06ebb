package org.fundcase.review.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.review.sampling.SecondCheck.Answer;
import org.fundcase.review.sampling.SecondCheck.First;
import org.fundcase.review.sampling.SecondCheck.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of second checks, their results and answers. */
@Component
class CheckRows {

    private static final String ALL = "SELECT c.*, d.no, r.consistent, r.reason, r.differences, r.by_id AS checked_id, "
            + "r.by_name AS checked_name, a.adopted, a.effect_fen, a.words, a.by_name AS answered_name "
            + "FROM review_check c JOIN review_drawing d ON d.id = c.drawing_id "
            + "LEFT JOIN review_check_result r ON r.check_id = c.id "
            + "LEFT JOIN review_check_answer a ON a.check_id = c.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SecondCheck> ofCases(Collection<UUID> cases) {
        return jdbc.sql(ALL + "WHERE c.case_id = ANY (?) ORDER BY c.case_id, d.no")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> check(row))
                .list();
    }

    List<SecondCheck> ofDrawing(UUID drawing) {
        return jdbc.sql(ALL + "WHERE c.drawing_id = ?")
                .param(drawing)
                .query((row, n) -> check(row))
                .list();
    }

    /** By the id of its task, or of the task that asks for the answer. */
    Optional<SecondCheck> ofTask(UUID task) {
        return jdbc.sql(ALL + "WHERE c.id = ? OR c.answer_task = ?")
                .params(task, task)
                .query((row, n) -> check(row))
                .optional();
    }

    /** Cases of a round that a drawing has drawn, and whose check was not called off. */
    List<UUID> drawnOf(UUID roundId) {
        return jdbc.sql("SELECT DISTINCT c.case_id FROM review_check c JOIN review_drawing d ON d.id = c.drawing_id "
                        + "WHERE d.round_id = ? AND NOT c.dropped")
                .param(roundId)
                .query(UUID.class)
                .list();
    }

    void insert(SecondCheck check) {
        jdbc.sql("INSERT INTO review_check (id, drawing_id, case_id, answer_task, first_id, first_name, first_office) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(check.id(), check.drawingId(), check.caseId(), check.answerTask())
                .params(
                        check.first().personId(),
                        check.first().name(),
                        check.first().officeId())
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("UPDATE review_check SET dropped = true WHERE id = ?")
                .param(id)
                .update();
    }

    void insert(UUID check, Result result) {
        jdbc.sql("INSERT INTO review_check_result (check_id, consistent, reason, differences, by_id, by_name, at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(check, result.consistent(), result.reason(), result.differences())
                .params(result.byId(), result.by(), Timestamp.from(clock.instant()))
                .update();
    }

    void insert(UUID check, Answer answer, SignedIn by) {
        jdbc.sql("INSERT INTO review_check_answer (check_id, adopted, effect_fen, words, by_id, by_name, at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(check, answer.adopted(), answer.effect().fen(), answer.words())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private static SecondCheck check(ResultSet row) throws SQLException {
        Boolean consistent = row.getObject("consistent", Boolean.class);
        Boolean adopted = row.getObject("adopted", Boolean.class);
        return new SecondCheck(
                row.getObject("id", UUID.class),
                row.getObject("drawing_id", UUID.class),
                row.getInt("no"),
                row.getObject("case_id", UUID.class),
                row.getObject("answer_task", UUID.class),
                new First(
                        row.getObject("first_id", UUID.class),
                        row.getString("first_name"),
                        row.getObject("first_office", UUID.class)),
                row.getBoolean("dropped"),
                consistent == null
                        ? null
                        : new Result(
                                consistent,
                                row.getString("reason"),
                                row.getString("differences"),
                                row.getObject("checked_id", UUID.class),
                                row.getString("checked_name")),
                adopted == null
                        ? null
                        : new Answer(
                                adopted,
                                new Money(row.getLong("effect_fen")),
                                row.getString("words"),
                                row.getString("answered_name")));
    }
}
