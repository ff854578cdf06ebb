package org.fundcase.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the offices decided about a case, in order. */
@Component
public class Decisions {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public List<Decision> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases_decision WHERE case_id = :case ORDER BY decided_at, id")
                .param("case", caseId)
                .query((row, n) -> decision(row))
                .list();
    }

    void write(Settlement settlement) {
        jdbc.sql("INSERT INTO cases_decision (id, case_id, stage, outcome, reasons, comment, due, decided_by, "
                        + "decided_name, decided_at) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(settlement.caseId())
                .param(settlement.stage().name())
                .param(settlement.outcome().code())
                .param(written(settlement.reasons()))
                .param(settlement.comment())
                .param(settlement.due())
                .param(settlement.actor().personId())
                .param(settlement.actor().name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                Outcome.of(row.getString("outcome")),
                reasons(row.getString("reasons")),
                row.getString("comment"),
                row.getObject("due", LocalDate.class),
                row.getString("decided_name"),
                row.getTimestamp("decided_at").toInstant());
    }

    private String written(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Reason> reasons(String text) {
        try {
            return json.readValue(text, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision's reasons are not readable", e);
        }
    }
}
