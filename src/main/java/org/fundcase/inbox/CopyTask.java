package org.fundcase.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抄送: a colleague, or somebody of another office that worked on the case, is shown it. A copy is read only and widens no
 * right: it goes to people who may read the case anyway, and gives nobody a task.
 */
@Component
class CopyTask {

    static final int PAGE = 50;
    private static final int LONGEST = 200;

    /**
     * A copy as its reader sees it.
     *
     * @param readAt null while it is new
     */
    record Copy(
            UUID id,
            UUID caseId,
            Stage stage,
            String words,
            String by,
            Instant at,
            @Nullable Instant readAt,
            String number,
            String enterprise) {}

    /** Somebody who can be sent a copy. */
    record Reader(UUID id, String name, String office) {}

    private final WorkTasks tasks;
    private final Workflow workflow;
    private final Offices offices;
    private final People people;
    private final Access access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CopyTask(
            WorkTasks tasks,
            Workflow workflow,
            Offices offices,
            People people,
            Access access,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.workflow = workflow;
        this.offices = offices;
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The people of the offices that work or worked on the case. */
    List<Reader> readers(UUID caseId, SignedIn me) {
        return workflow.officesAtWork(caseId).stream()
                .map(offices::get)
                .filter(office -> office.kind() != OfficeKind.ENTERPRISE)
                .sorted(Comparator.comparing(Office::name))
                .flatMap(office -> readers(office, me))
                .toList();
    }

    private Stream<Reader> readers(Office office, SignedIn me) {
        return people.ofOffice(office.id()).stream()
                .filter(Person::worksOnTasks)
                .filter(person -> !person.id().equals(me.personId()))
                .map(person -> new Reader(person.id(), person.name(), office.name()));
    }

    /** @throws Refusal on the field {@code people} if nobody is chosen, or one may not read the case */
    @Transactional
    public void send(String taskId, @Nullable List<@Nullable UUID> ids, @Nullable String text, SignedIn by) {
        CaseTask task = tasks.requireOfOffice(taskId, by);
        List<UUID> chosen = ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).distinct().toList();
        String words = Texts.optional("words", "抄送的话", text, LONGEST);
        List<Reader> offered = readers(task.caseId(), by).stream()
                .filter(reader -> chosen.contains(reader.id()))
                .toList();
        if (chosen.isEmpty()
                || offered.size() < chosen.size()
                || !offered.stream().allMatch(one -> reads(one, task))) {
            throw Refusal.field("people", "抄送只能选经办过本案的单位里的人。从列出的人里选。");
        }
        offered.forEach(reader -> insert(task, reader, words, by));
        String names = Words.list(offered.stream().map(Reader::name).toList()).zh();
        events.publishEvent(new InboxEvent.TaskCopied(task, names, words, by.actor()));
    }

    private boolean reads(Reader reader, CaseTask task) {
        return people.current(reader.id())
                .filter(person -> access.may(person, Action.READ, task.subject()))
                .isPresent();
    }

    private void insert(CaseTask task, Reader reader, String words, SignedIn by) {
        jdbc.sql("INSERT INTO inbox_copy (id, case_id, stage, person_id, person_name, words, sent_name, sent_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), task.caseId(), task.stage().name(), reader.id(), reader.name(), words)
                .param(by.name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** The latest first, one more than a page if there is one. */
    List<Copy> page(SignedIn me, @Nullable UUID after) {
        return jdbc.sql("SELECT c.*, i.number, i.enterprise FROM inbox_copy c JOIN inbox_case i USING (case_id) "
                        + "WHERE c.person_id = :me AND (CAST(:after AS uuid) IS NULL OR (c.sent_at, c.id) < "
                        + "(SELECT sent_at, id FROM inbox_copy WHERE id = :after AND person_id = :me)) "
                        + "ORDER BY c.sent_at DESC, c.id DESC LIMIT " + (PAGE + 1))
                .param("me", me.personId())
                .param("after", after)
                .query((row, n) -> new Copy(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("words"),
                        row.getString("sent_name"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getTimestamp("read_at") == null
                                ? null
                                : row.getTimestamp("read_at").toInstant(),
                        row.getString("number"),
                        row.getString("enterprise")))
                .list();
    }

    /** At most one more than a page. */
    int unread(SignedIn me) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM inbox_copy WHERE person_id = ? AND read_at IS NULL LIMIT "
                        + (PAGE + 1) + ") capped")
                .param(me.personId())
                .query(Integer.class)
                .single();
    }

    /** Whoever opens the case has read the copies of it. */
    @Transactional
    public void read(UUID caseId, SignedIn me) {
        jdbc.sql("UPDATE inbox_copy SET read_at = ? WHERE case_id = ? AND person_id = ? AND read_at IS NULL")
                .params(Timestamp.from(clock.instant()), caseId, me.personId())
                .update();
    }
}
