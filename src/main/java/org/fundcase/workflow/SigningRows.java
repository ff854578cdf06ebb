package org.fundcase.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.trips.Trips;
import org.fundcase.workflow.Signing.Kept;
import org.fundcase.workflow.Steps.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code workflow_signing} and {@code workflow_signer}. */
@Component
class SigningRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Trips trips;
    private final Clock clock;

    SigningRows(JdbcClient jdbc, ObjectMapper json, Trips trips, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.trips = trips;
        this.clock = clock;
    }

    /** {@link Signing#NONE} where nobody was ever asked. */
    Signing of(String taskId) {
        List<Signer> signers = jdbc.sql("SELECT * FROM workflow_signer WHERE task_id = ? ORDER BY place")
                .param(taskId)
                .query((row, n) -> signer(row))
                .list();
        return jdbc.sql("SELECT * FROM workflow_signing WHERE task_id = ?")
                .param(taskId)
                .query((row, n) -> signing(row, signers))
                .optional()
                .orElse(Signing.NONE);
    }

    Optional<Signer> find(UUID id) {
        return jdbc.sql("SELECT * FROM workflow_signer WHERE id = ?")
                .param(id)
                .query((row, n) -> signer(row))
                .optional();
    }

    /** From now on the task is looked at. */
    void begin(String taskId) {
        trips.write();
        jdbc.sql("INSERT INTO workflow_signing (task_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(taskId)
                .update();
        jdbc.sql("UPDATE workflow_task SET signing = true WHERE task_id = ?")
                .param(taskId)
                .update();
    }

    /** The next countersigning; its number is one more than that of the last. */
    void beginTurn(String taskId, SignRule rule, int ratio) {
        jdbc.sql("UPDATE workflow_signing SET rule = ?, ratio = ?, turn = turn + 1 WHERE task_id = ?")
                .params(rule.name(), ratio, taskId)
                .update();
    }

    void insert(Signer signer) {
        jdbc.sql(
                        "INSERT INTO workflow_signer (id, task_id, kind, turn, place, person_id, person_name, state, note, asked_name, again) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(signer.id())
                .param(signer.taskId())
                .param(signer.kind().name())
                .param(signer.turn())
                .param(signer.place())
                .param(signer.personId())
                .param(signer.name())
                .param(signer.state().name())
                .param(signer.note())
                .param(signer.askedBy())
                .param(signer.again())
                .update();
    }

    /** Puts the next ones on turn. */
    Signing next(String taskId) {
        of(taskId).following().forEach(this::change);
        return of(taskId);
    }

    void change(Signer signer, Signer.State state) {
        jdbc.sql("UPDATE workflow_signer SET state = ? WHERE id = ?")
                .params(state.name(), signer.id())
                .update();
    }

    void answer(Signer signer, Signer.State state, String opinion, String by) {
        jdbc.sql("UPDATE workflow_signer SET state = ?, opinion = ?, answered_name = ?, answered_at = ? WHERE id = ?")
                .params(state.name(), opinion, by, Timestamp.from(clock.instant()), signer.id())
                .update();
    }

    void hand(Signer signer, UUID to, String name) {
        jdbc.sql("UPDATE workflow_signer SET person_id = ?, person_name = ? WHERE id = ?")
                .params(to, name, signer.id())
                .update();
    }

    void keep(String taskId, @Nullable Kept kept) {
        jdbc.sql("UPDATE workflow_signing SET kept = CAST(? AS jsonb) WHERE task_id = ?")
                .param(kept == null ? null : written(kept))
                .param(taskId)
                .update();
    }

    /** Nobody signs on a task that went away. */
    void withdrawAll(String taskId) {
        jdbc.sql("UPDATE workflow_signer SET state = 'WITHDRAWN' WHERE task_id = ? AND state IN ('WAITING', 'OPEN')")
                .param(taskId)
                .update();
        jdbc.sql("UPDATE workflow_signing SET kept = NULL WHERE task_id = ?")
                .param(taskId)
                .update();
    }

    /** The case goes back: nobody signs on the task any more, and who did is asked again when its step comes again. */
    void goBack(String taskId) {
        withdrawAll(taskId);
        jdbc.sql("UPDATE workflow_signing SET ask_again = true WHERE task_id = ?")
                .param(taskId)
                .update();
    }

    /** The latest task of a step whose signers are to be asked again. */
    Optional<Step> toAskAgain(UUID caseId, Stage stage) {
        return jdbc.sql("SELECT t.* FROM workflow_task t JOIN workflow_signing s USING (task_id) WHERE t.case_id = ? "
                        + "AND t.stage = ? AND s.ask_again ORDER BY t.opened_no DESC LIMIT 1")
                .params(caseId, stage.name())
                .query((row, n) -> Steps.step(row))
                .optional();
    }

    /** They have been asked. */
    void askedAgain(UUID caseId, Stage stage) {
        jdbc.sql("UPDATE workflow_signing s SET ask_again = false FROM workflow_task t WHERE t.task_id = s.task_id "
                        + "AND t.case_id = ? AND t.stage = ? AND s.ask_again")
                .params(caseId, stage.name())
                .update();
    }

    /** A case that starts again asks nobody for what was signed in its life before. */
    void forget(UUID caseId) {
        jdbc.sql("UPDATE workflow_signing s SET ask_again = false FROM workflow_task t WHERE t.task_id = s.task_id "
                        + "AND t.case_id = ? AND s.ask_again")
                .param(caseId)
                .update();
    }

    /** Those on turn or before it, of one person, in the order of cases. */
    List<Signer> ahead(UUID person) {
        return jdbc.sql(
                        "SELECT s.* FROM workflow_signer s JOIN workflow_task t USING (task_id) WHERE s.person_id = :person "
                                + "AND s.state IN ('WAITING', 'OPEN') ORDER BY t.case_id, s.place")
                .params(Map.of("person", person))
                .query((row, n) -> signer(row))
                .list();
    }

    private Signing signing(ResultSet row, List<Signer> signers) throws SQLException {
        String rule = row.getString("rule");
        String kept = row.getString("kept");
        return new Signing(
                rule == null ? null : SignRule.valueOf(rule),
                row.getInt("ratio"),
                row.getInt("turn"),
                signers,
                kept == null ? null : read(kept));
    }

    private static Signer signer(ResultSet row) throws SQLException {
        return new Signer(
                row.getObject("id", UUID.class),
                row.getString("task_id"),
                Signer.Kind.valueOf(row.getString("kind")),
                row.getInt("turn"),
                row.getInt("place"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                Signer.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("opinion"),
                row.getString("asked_name"),
                row.getString("answered_name"),
                row.getBoolean("again"));
    }

    private String written(Kept kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Kept read(String text) {
        try {
            return json.readValue(text, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept conclusion is not readable", e);
        }
    }
}
