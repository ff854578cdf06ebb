package org.fundcase.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MovedEvent;
import org.fundcase.workflow.Signing;
import org.fundcase.workflow.SigningEvent;
import org.fundcase.workflow.WorkflowEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a person has written for a task and not handed in. It is the person's own, and goes when the task does. */
@Component
class Drafts {

    private static final TypeReference<Map<String, List<String>>> FORM = new TypeReference<>() {};
    private static final int LARGEST = 100_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Trips trips;
    private final WorkTasks tasks;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Trips trips, WorkTasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.trips = trips;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws Refusal conflict for a task that is done */
    @Transactional
    public void save(String taskId, MultiValueMap<String, String> form, SignedIn by) {
        CaseTask task = tasks.requireOfOffice(taskId, by);
        if (!task.isOpen()) {
            throw Refusal.conflict("already-done", "这件已经办结，不能再办。请刷新后看结果。");
        }
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(form);
        kept.keySet().removeIf(key -> key.equals("version") || key.startsWith("_"));
        write(taskId, kept, by.personId());
    }

    /** Empty where nothing is kept. */
    Optional<MultiValueMap<String, String>> of(String taskId, SignedIn who) {
        return jdbc.sql("SELECT form FROM inbox_draft WHERE task_id = ? AND person_id = ?")
                .params(taskId, who.personId())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    @Transactional
    public void drop(String taskId, SignedIn by) {
        tasks.requireOfOffice(taskId, by);
        jdbc.sql("DELETE FROM inbox_draft WHERE task_id = ? AND person_id = ?")
                .params(taskId, by.personId())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkflowEvent.TaskDone done) {
        forget(done.task());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkflowEvent.TaskCancelled cancelled) {
        forget(cancelled.task());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MovedEvent.TaskReturned returned) {
        forget(returned.task());
    }

    /** A conclusion that somebody did not agree with is there again for whoever wrote it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SigningEvent.SignerAnswered answered) {
        if (answered.dropped() != null) {
            restore(answered.task(), answered.dropped());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SigningEvent.ConclusionReleased released) {
        restore(released.task(), released.kept());
    }

    private void restore(CaseTask task, Signing.Kept kept) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("outcome", kept.outcome().code());
        form.add("comment", kept.comment());
        kept.reasons().forEach(reason -> {
            form.add("reason." + kept.outcome().code(), reason.code());
            form.add("text." + reason.code(), reason.text());
            if (reason.documentId() != null) {
                form.add("document." + reason.code(), reason.documentId().toString());
            }
        });
        write(task.id(), form, kept.by());
    }

    private void forget(CaseTask task) {
        trips.later("DELETE FROM inbox_draft WHERE task_id = :task", new Values().with("task", task.id()));
    }

    private void write(String taskId, MultiValueMap<String, String> form, UUID person) {
        String written = written(form);
        if (written.length() > LARGEST) {
            throw Refusal.tooLarge("草稿太长，存不下。删去一些再存。");
        }
        jdbc.sql(
                        "INSERT INTO inbox_draft (task_id, person_id, form, saved_at) VALUES (:task, :person, CAST(:form AS jsonb), :now) "
                                + "ON CONFLICT (task_id, person_id) DO UPDATE SET form = CAST(:form AS jsonb), saved_at = :now")
                .param("task", taskId)
                .param("person", person)
                .param("form", written)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private String written(MultiValueMap<String, String> form) {
        try {
            return json.writeValueAsString(Map.copyOf(form)).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MultiValueMap<String, String> read(String text) {
        try {
            return new LinkedMultiValueMap<>(json.readValue(text, FORM));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft is not readable", e);
        }
    }
}
