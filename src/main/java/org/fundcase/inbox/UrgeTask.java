package org.fundcase.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: whoever works with the case asks whoever has the task to get on with it, once a day. */
@Component
class UrgeTask {

    private static final int LONGEST = 200;

    /** @param words empty if nothing was added */
    record Urge(String by, String words, LocalDate on) {}

    private final Workflow workflow;
    private final Access access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UrgeTask(Workflow workflow, Access access, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.workflow = workflow;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal not found for who may not read the case; conflict for a task that is done, or urged today already */
    @Transactional
    public CaseTask urge(String taskId, @Nullable String text, SignedIn by) {
        CaseTask task = workflow.task(taskId).orElseThrow(Refusal::notFound);
        boolean works = by.has(Role.OFFICER) || by.has(Role.SECTION_HEAD);
        if (!works || !access.may(by, Action.READ, task.subject())) {
            throw access.refused(by, Action.CHANGE, task.subject());
        }
        String words = Texts.optional("words", "催办的话", text, LONGEST);
        requireUseful(task, by);
        int rows = jdbc.sql("INSERT INTO inbox_urge (id, task_id, person_id, person_name, words, urged_on) "
                        + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(UUID.randomUUID(), taskId, by.personId(), by.name(), words, LocalDate.now(clock))
                .update();
        if (rows == 0) {
            throw Refusal.conflict("urged", "你今天已经催过这件了。明天还没有办，再催。");
        }
        events.publishEvent(new InboxEvent.TaskUrged(task, words, by.actor()));
        return task;
    }

    List<Urge> of(String taskId) {
        return jdbc.sql("SELECT * FROM inbox_urge WHERE task_id = ? ORDER BY urged_on DESC, person_name LIMIT 5")
                .param(taskId)
                .query((row, n) -> new Urge(
                        row.getString("person_name"),
                        row.getString("words"),
                        row.getObject("urged_on", LocalDate.class)))
                .list();
    }

    private static void requireUseful(CaseTask task, SignedIn by) {
        if (!task.isOpen()) {
            throw Refusal.conflict("already-done", "这件已经办结，不用催了。请刷新后看结果。");
        }
        if (!task.stage().isOfOffice() || task.state() == CaseTask.State.HELD) {
            throw Refusal.invalid("not-of-office", "这件在等企业补正，有自己的期限，不能催办。");
        }
        if (by.personId().equals(task.assignee()) && !task.signing()) {
            throw Refusal.invalid("own-task", "这件就是你承办的，不用催自己。");
        }
    }
}
