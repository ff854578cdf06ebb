package org.fundcase.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.schemes.AmountVerdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what an enterprise fills in on the record, with before and after. What a person saves is recorded at once; what
 * the page saves by itself every few seconds waits, and five minutes of it are one entry. Nothing saved stays
 * unrecorded: submitting, withdrawing and another person's save record it before, and a job does if nobody comes.
 */
@Component
class RecordContents {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("record-contents");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** So that a save which began before the end of the five minutes has ended. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** @param editor whose changes wait; null if none do */
    private record Known(FilledIn filled, @Nullable Actor editor) {}

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Submissions submissions;
    private final ObjectMapper json;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;

    RecordContents(
            JdbcClient jdbc,
            CaseRows rows,
            Submissions submissions,
            ObjectMapper json,
            @Lazy SchedulerClient jobs,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.submissions = submissions;
        this.json = json;
        this.jobs = jobs;
        this.events = events;
    }

    /** A person saved it. */
    void saved(GrantCase before, GrantCase after, Actor by) {
        Known known = known(before);
        record(after, settled(before, known, by), by);
    }

    /** The page saved it by itself. */
    void autosaved(GrantCase before, GrantCase after, Actor by) {
        Known known = known(before);
        if (FilledIn.of(after).equals(settled(before, known, by))) {
            return;
        }
        jdbc.sql("UPDATE cases_recorded SET editor_id = :id, editor_office = :office, editor_name = :name "
                        + "WHERE case_id = :case")
                .param("id", by.personId())
                .param("office", by.officeId())
                .param("name", by.name())
                .param("case", after.id())
                .update();
        long turn = Instant.now().toEpochMilli() / PATIENCE.toMillis() + 1;
        jobs.scheduleIfNotExists(
                TASK.instance(after.id() + "/" + turn).build(),
                Instant.ofEpochMilli(turn * PATIENCE.toMillis()).plus(GRACE));
    }

    /**
     * It is handed in.
     *
     * @return all that is handed in, the first time; afterwards what differs from the last time
     */
    List<Change> submitted(GrantCase grantCase, AmountVerdict amount) {
        settle(grantCase);
        return submissions.freeze(grantCase, amount);
    }

    /** Records what waits. */
    @Transactional
    public void settle(UUID caseId) {
        settle(rows.get(caseId));
    }

    private void settle(GrantCase grantCase) {
        Known known = known(grantCase);
        if (known.editor() != null) {
            // Read again under the lock: a save may have ended meanwhile.
            record(rows.get(grantCase.id()), known.filled(), known.editor());
        }
    }

    /** What is on the record, after somebody else's changes came there under their name. */
    private FilledIn settled(GrantCase before, Known known, Actor by) {
        Actor editor = known.editor();
        return editor == null || editor.equals(by) ? known.filled() : record(before, known.filled(), editor);
    }

    private FilledIn record(GrantCase now, FilledIn known, Actor by) {
        FilledIn filled = FilledIn.of(now);
        List<Change> changes = filled.since(known);
        if (!changes.isEmpty()) {
            events.publishEvent(new FilingEvent.ApplicationFilledIn(now.id(), changes, by));
        }
        jdbc.sql("UPDATE cases_recorded SET fields = :fields::jsonb, editor_id = NULL, editor_office = NULL, "
                        + "editor_name = NULL WHERE case_id = :case")
                .param("fields", filled.written(json))
                .param("case", now.id())
                .update();
        return filled;
    }

    /** Locked until the transaction ends; at first only the item is known, from the beginning. */
    private Known known(GrantCase grantCase) {
        return locked(grantCase.id()).orElseGet(() -> begun(grantCase));
    }

    private Known begun(GrantCase grantCase) {
        FilledIn begun = FilledIn.of(grantCase.filledIn(GrantCase.Contents.EMPTY, grantCase.version()));
        jdbc.sql("INSERT INTO cases_recorded (case_id, fields) VALUES (:case, :fields::jsonb) ON CONFLICT DO NOTHING")
                .param("case", grantCase.id())
                .param("fields", begun.written(json))
                .update();
        return locked(grantCase.id()).orElseThrow();
    }

    private Optional<Known> locked(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases_recorded WHERE case_id = :case FOR UPDATE")
                .param("case", caseId)
                .query((row, n) -> new Known(FilledIn.read(row.getString("fields"), json), editor(row)))
                .optional();
    }

    private static @Nullable Actor editor(ResultSet row) throws SQLException {
        String name = row.getString("editor_name");
        return name == null
                ? null
                : new Actor(row.getObject("editor_id", UUID.class), row.getObject("editor_office", UUID.class), name);
    }
}
