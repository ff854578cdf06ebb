package org.fundcase.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.review.ScoreSheet.Line;
import org.fundcase.review.ScoreSheet.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of opinions: drafts that change, and what was handed in, which never does. */
@Component
class ScoreRows {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ScoreRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where nothing was saved. */
    Typed draft(UUID invitation) {
        return jdbc.sql("SELECT typed FROM review_score_draft WHERE invitation_id = :id")
                .param("id", invitation)
                .query(String.class)
                .optional()
                .map(ScoreRows::typed)
                .orElseGet(() -> new Typed(Map.of()));
    }

    void saveDraft(UUID invitation, Typed typed) {
        jdbc.sql("INSERT INTO review_score_draft (invitation_id, typed, saved_at) VALUES (:id, :typed, :at) "
                        + "ON CONFLICT (invitation_id) DO UPDATE SET typed = :typed, saved_at = :at")
                .param("id", invitation)
                .param("typed", written(typed))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static Typed typed(String written) {
        try {
            return new Typed(MAPPER.readValue(written, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Typed typed) {
        try {
            return MAPPER.writeValueAsString(typed.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(Invitation of, ScoreSheet sheet) {
        Money suggested = sheet.suggested();
        jdbc.sql("INSERT INTO review_score (invitation_id, case_id, total, suggested_fen, opinion, submitted_at) "
                        + "VALUES (:id, :case, :total, :suggested, :opinion, :at)")
                .param("id", of.id())
                .param("case", of.caseId())
                .param("total", sheet.total())
                .param("suggested", suggested == null ? null : suggested.fen())
                .param("opinion", sheet.opinion())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        sheet.lines()
                .forEach(line -> jdbc.sql("INSERT INTO review_score_line (invitation_id, criterion, points, weighted, "
                                + "reason) VALUES (?, ?, ?, ?, ?)")
                        .params(of.id(), line.criterion(), line.points(), line.weighted(), line.reason())
                        .update());
        jdbc.sql("DELETE FROM review_score_draft WHERE invitation_id = ?")
                .params(of.id())
                .update();
    }

    /** What was handed in. */
    Optional<ScoreSheet> find(UUID invitation) {
        List<Line> lines = lines(invitation);
        return jdbc.sql("SELECT * FROM review_score WHERE invitation_id = :id")
                .param("id", invitation)
                .query((row, n) -> {
                    Long fen = row.getObject("suggested_fen", Long.class);
                    return new ScoreSheet(
                            lines,
                            row.getBigDecimal("total"),
                            fen == null ? null : new Money(fen),
                            row.getString("opinion"));
                })
                .optional();
    }

    private List<Line> lines(UUID invitation) {
        return jdbc.sql("SELECT * FROM review_score_line WHERE invitation_id = :id")
                .param("id", invitation)
                .query((row, n) -> new Line(
                        row.getString("criterion"),
                        row.getBigDecimal("points"),
                        row.getBigDecimal("weighted"),
                        row.getString("reason")))
                .list();
    }

    /** Of the opinions that are in. */
    List<BigDecimal> totals(UUID caseId) {
        return jdbc.sql("SELECT total FROM review_score WHERE case_id = :case ORDER BY total")
                .param("case", caseId)
                .query(BigDecimal.class)
                .list();
    }
}
