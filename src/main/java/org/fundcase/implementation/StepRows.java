package org.fundcase.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed and answered: only ever added. */
@Component
class StepRows {

    private static final String SELECT = "SELECT s.*, a.agreed, a.note, a.answered_by, a.answered_name, a.answered_at "
            + "FROM implementation_step s LEFT JOIN implementation_answer a ON a.step_id = s.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    StepRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which they were proposed. */
    List<Step> ofCases(Collection<UUID> cases) {
        return jdbc.sql(SELECT + "WHERE s.case_id = ANY (?) ORDER BY s.proposed_at, s.id")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> step(row))
                .list();
    }

    /** Of some cases those that have any step. */
    Set<UUID> begun(Collection<UUID> cases) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT case_id FROM implementation_step WHERE case_id = ANY (?)")
                .param(cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    Optional<Step> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE s.id = ?")
                .param(id)
                .query((row, n) -> step(row))
                .optional();
    }

    void insert(Step step) {
        jdbc.sql("INSERT INTO implementation_step (id, case_id, kind, about, content, due_on, office_id, proposed_by, "
                        + "proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .params(step.id(), step.caseId(), step.kind().name(), step.about(), StoredJson.written(step.content()))
                .params(step.dueOn(), step.officeId(), step.proposedBy(), step.proposedName())
                .param(Timestamp.from(step.proposedAt()))
                .update();
    }

    /** @return whether nobody had answered */
    boolean answer(Step step, boolean agreed, String note, SignedIn by) {
        return jdbc.sql("INSERT INTO implementation_answer (step_id, proposed_by, agreed, note, answered_by, "
                                + "answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(step.id(), step.proposedBy(), agreed, note, by.personId(), by.name())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                Step.Kind.valueOf(row.getString("kind")),
                row.getObject("about", UUID.class),
                StoredJson.read(row.getString("content")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("office_id", UUID.class),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                answer(row));
    }

    private static Step.@Nullable Answer answer(ResultSet row) throws SQLException {
        UUID by = row.getObject("answered_by", UUID.class);
        return by == null
                ? null
                : new Step.Answer(
                        row.getBoolean("agreed"),
                        row.getString("note"),
                        by,
                        row.getString("answered_name"),
                        row.getTimestamp("answered_at").toInstant());
    }
}
