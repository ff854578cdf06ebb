package org.fundcase.performance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.performance.Survey.Reply;
import org.fundcase.performance.Survey.Sum;
import org.fundcase.schemes.PerformanceTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Surveys, who is asked, and replies; all are only ever added. */
@Component
class SurveyRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PLACES = 2;
    private static final String SURVEYS = "SELECT s.*, (SELECT count(*) FROM performance_survey_asked a "
            + "WHERE a.survey_id = s.id) AS asked FROM performance_survey s ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param district blank for units of the city */
    record Asked(UUID enterprise, String district) {}

    Optional<Survey> find(UUID id) {
        return jdbc.sql(SURVEYS + "WHERE s.id = ?")
                .param(id)
                .query((row, n) -> survey(row))
                .optional();
    }

    /** The first first. */
    List<Survey> of(UUID sheet) {
        return jdbc.sql(SURVEYS + "WHERE s.sheet_id = ? ORDER BY s.place")
                .param(sheet)
                .query((row, n) -> survey(row))
                .list();
    }

    /** Of the sheet of a scheme; one that still runs says nothing yet. */
    Optional<Survey> latestClosed(UUID sheet) {
        LocalDate today = LocalDate.now(clock);
        return of(sheet).stream().filter(survey -> !survey.isOpen(today)).reduce((earlier, later) -> later);
    }

    /** Those an enterprise was asked in, the latest first. */
    List<Survey> asking(UUID enterprise) {
        return jdbc.sql(SURVEYS + "WHERE EXISTS (SELECT 1 FROM performance_survey_asked k WHERE k.survey_id = s.id "
                        + "AND k.enterprise_id = ?) ORDER BY s.closes DESC, s.id")
                .param(enterprise)
                .query((row, n) -> survey(row))
                .list();
    }

    void insert(Survey survey, List<Asked> asked, SignedIn by) {
        jdbc.sql("INSERT INTO performance_survey (id, sheet_id, place, questionnaire, closes, opened_by, opened_name, "
                        + "opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(survey.id(), survey.sheetId(), survey.place(), written(survey.form()), survey.closes())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("INSERT INTO performance_survey_asked (survey_id, enterprise_id, district) "
                        + "SELECT ?, a.enterprise, a.district FROM unnest(?, ?) AS a (enterprise, district)")
                .param(survey.id())
                .param(asked.stream().map(Asked::enterprise).toArray(UUID[]::new))
                .param(asked.stream().map(Asked::district).toArray(String[]::new))
                .update();
    }

    boolean isAsked(UUID survey, UUID enterprise) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM performance_survey_asked WHERE survey_id = ? AND enterprise_id = ?)")
                .params(survey, enterprise)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it is the first reply of the enterprise */
    boolean insert(UUID survey, UUID enterprise, Reply reply) {
        return jdbc.sql(
                                "INSERT INTO performance_survey_reply (survey_id, enterprise_id, answers, satisfaction, remark, "
                                        + "replied_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(survey, enterprise, written(reply.answers()), reply.satisfaction(), reply.remark())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<Reply> reply(UUID survey, UUID enterprise) {
        return jdbc.sql("SELECT * FROM performance_survey_reply WHERE survey_id = ? AND enterprise_id = ?")
                .params(survey, enterprise)
                .query((row, n) -> reply(row))
                .optional();
    }

    /** @param district whose enterprises count; null for all */
    Sum sum(UUID survey, @Nullable String district) {
        int asked = jdbc.sql("SELECT count(*) FROM performance_survey_asked WHERE survey_id = :survey "
                        + "AND (:all OR district = :district)")
                .param("survey", survey)
                .param("all", district == null)
                .param("district", district == null ? "" : district)
                .query(Integer.class)
                .single();
        List<Reply> replies = jdbc.sql("SELECT r.* FROM performance_survey_reply r JOIN performance_survey_asked a "
                        + "ON a.survey_id = r.survey_id AND a.enterprise_id = r.enterprise_id WHERE r.survey_id = :survey "
                        + "AND (:all OR a.district = :district) ORDER BY md5(r.remark)")
                .param("survey", survey)
                .param("all", district == null)
                .param("district", district == null ? "" : district)
                .query((row, n) -> reply(row))
                .list();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        List<String> remarks = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Reply reply : replies) {
            reply.answers().forEach((question, choice) -> counts.computeIfAbsent(question, none -> new HashMap<>())
                    .merge(choice, 1, Integer::sum));
            total = total.add(reply.satisfaction());
            if (!reply.remark().isEmpty()) {
                remarks.add(reply.remark());
            }
        }
        BigDecimal mean = replies.isEmpty()
                ? null
                : total.divide(BigDecimal.valueOf(replies.size()), PLACES, RoundingMode.HALF_UP);
        return new Sum(asked, replies.size(), mean, counts, remarks);
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getObject("id", UUID.class),
                row.getObject("sheet_id", UUID.class),
                row.getInt("place"),
                read(row.getString("questionnaire"), new TypeReference<PerformanceTree.Survey>() {}),
                row.getObject("closes", LocalDate.class),
                row.getInt("asked"));
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                read(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                row.getBigDecimal("satisfaction"),
                row.getString("remark"));
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String written, TypeReference<T> type) {
        try {
            return JSON.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
