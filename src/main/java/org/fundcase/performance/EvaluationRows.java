package org.fundcase.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.fundcase.performance.Score.Kind;
import org.fundcase.performance.Score.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scores and what second persons answered; all are only ever added. */
@Component
class EvaluationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Score> of(UUID sheet) {
        return jdbc.sql("SELECT s.*, a.agreed, a.note, a.answered_name FROM performance_score s "
                        + "LEFT JOIN performance_score_answer a ON a.score_id = s.id WHERE s.sheet_id = ? "
                        + "ORDER BY s.proposed_at, s.kind DESC, s.version")
                .param(sheet)
                .query((row, n) -> score(row))
                .list();
    }

    private Score score(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Score(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                new Money(row.getLong("budget_fen")),
                new Money(row.getLong("paid_fen")),
                row.getBigDecimal("execution"),
                row.getBigDecimal("execution_of"),
                row.getBigDecimal("points"),
                row.getString("grade"),
                row.getString("done"),
                row.getString("problems"),
                row.getString("measures"),
                lines(id),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getObject("agreed", Boolean.class),
                row.getString("note"),
                row.getString("answered_name"));
    }

    private List<Line> lines(UUID score) {
        return jdbc.sql("SELECT * FROM performance_score_line WHERE score_id = ? ORDER BY place")
                .param(score)
                .query((row, n) -> new Line(
                        row.getString("indicator"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("percent"),
                        row.getBigDecimal("worth"),
                        row.getBigDecimal("points"),
                        row.getString("proof"),
                        row.getString("reason")))
                .list();
    }

    void insert(UUID sheet, Score score) {
        jdbc.sql("INSERT INTO performance_score (id, sheet_id, kind, version, budget_fen, paid_fen, execution, "
                        + "execution_of, points, grade, done, problems, measures, proposed_by, proposed_name, proposed_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(score.id(), sheet, score.kind().name(), score.version())
                .params(score.budget().fen(), score.paid().fen())
                .param(score.execution())
                .params(score.executionOf(), score.points(), score.grade(), score.done())
                .params(score.problems(), score.measures(), score.proposedBy(), score.proposedName())
                .param(Timestamp.from(clock.instant()))
                .update();
        int place = 0;
        for (Line line : score.lines()) {
            place++;
            jdbc.sql("INSERT INTO performance_score_line (score_id, place, indicator, actual, percent, worth, points, "
                            + "proof, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(score.id(), place, line.indicator())
                    .param(line.actual())
                    .param(line.percent())
                    .params(line.worth(), line.points(), line.proof(), line.reason())
                    .update();
        }
    }

    void answer(Score score, SecondAnswer answer, SignedIn by) {
        jdbc.sql(
                        "INSERT INTO performance_score_answer (score_id, proposed_by, agreed, note, answered_by, answered_name, "
                                + "answered_on, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(score.id(), score.proposedBy(), answer.agreed(), answer.note())
                .params(by.personId(), by.name(), LocalDate.now(clock), Timestamp.from(clock.instant()))
                .update();
    }
}
