package org.fundcase.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does whose work while somebody is away: a colleague of the same office, on days of the business calendar. The
 * substitute acts under the own name, and only on what the person has; no right moves along.
 */
@Component
public class Substitutes {

    private static final String ABSENCES = "SELECT a.*, p.name AS person, s.name AS substitute FROM accounts_absence a "
            + "JOIN accounts_person p ON p.id = a.person_id JOIN accounts_person s ON s.id = a.substitute_id "
            + "WHERE NOT a.ended AND ";

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutes(JdbcClient jdbc, People people, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody enters for themselves; a null is a field left empty. */
    public record NewAbsence(@Nullable UUID substitute, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}

    /** Whether it is the person, or who does the person's work today. */
    public boolean mayActFor(UUID person, SignedIn who) {
        return person.equals(who.personId())
                || actsFor(who).stream().anyMatch(absence -> absence.personId().equals(person));
    }

    /** The absences that the person fills in for today. */
    public List<Absence> actsFor(SignedIn who) {
        return jdbc.sql(ABSENCES + "a.substitute_id = :who AND :today BETWEEN a.first_day AND a.last_day "
                        + "AND p.office_id = s.office_id ORDER BY p.name")
                .param("who", who.personId())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> absence(row))
                .list();
    }

    /** What somebody has entered for today and later. */
    public List<Absence> of(UUID person) {
        return jdbc.sql(ABSENCES + "a.person_id = :who AND a.last_day >= :today ORDER BY a.first_day")
                .param("who", person)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> absence(row))
                .list();
    }

    /** Colleagues of the same office who do its work. */
    public List<Person> colleagues(SignedIn who) {
        return people.ofOffice(who.officeId()).stream()
                .filter(person -> !person.id().equals(who.personId()) && person.worksOnTasks())
                .toList();
    }

    /** @throws Refusal on the fields {@code substitute}, {@code firstDay} or {@code lastDay} */
    @Transactional
    public void enter(NewAbsence wanted, SignedIn who) {
        if (!who.has(Role.OFFICER) && !who.has(Role.SECTION_HEAD)) {
            throw Refusal.forbidden("只有办理任务的人才需要设代理人。");
        }
        Person substitute = colleagues(who).stream()
                .filter(person -> person.id().equals(wanted.substitute()))
                .findFirst()
                .orElseThrow(() -> Refusal.field("substitute", "代理人只能是本单位的经办人。从列出的人里选。"));
        LocalDate first = required("firstDay", wanted.firstDay());
        LocalDate last = required("lastDay", wanted.lastDay());
        requireSpan(first, last);
        lock(who.personId(), substitute.id());
        requireFree(who.personId(), substitute, new Span(first, last));
        jdbc.sql(
                        "INSERT INTO accounts_absence (id, person_id, substitute_id, first_day, last_day) VALUES (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), who.personId(), substitute.id(), first, last)
                .update();
        events.publishEvent(
                new AccountEvent.AbsenceEntered(who.personId(), substitute.name(), first, last, who.actor()));
    }

    /** Ends an absence of one's own, also one that has begun. */
    @Transactional
    public void end(UUID absence, SignedIn who) {
        Absence ended = of(who.personId()).stream()
                .filter(one -> one.id().equals(absence))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        jdbc.sql("UPDATE accounts_absence SET ended = true WHERE id = ?")
                .param(absence)
                .update();
        events.publishEvent(new AccountEvent.AbsenceCancelled(
                who.personId(), ended.substitute(), ended.firstDay(), ended.lastDay(), who.actor()));
    }

    private record Span(LocalDate first, LocalDate last) {}

    private void requireSpan(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Refusal.field("lastDay", "最后一天不能早于第一天。");
        }
        if (last.isBefore(LocalDate.now(clock))) {
            throw Refusal.field("lastDay", "这段日子已经过去。");
        }
    }

    /** Nobody is away twice, and who is away does nobody's work: else a task would have no one. */
    private void requireFree(UUID person, Person substitute, Span span) {
        if (of(person).stream().anyMatch(absence -> absence.meets(span.first(), span.last()))) {
            throw Refusal.field("firstDay", "这段日子里已经设过代理人。先取消原来的，再设。");
        }
        if (of(substitute.id()).stream().anyMatch(absence -> absence.meets(span.first(), span.last()))) {
            throw Refusal.field("substitute", "{0}这段日子自己也请假，不能代理。换一位。", substitute.name());
        }
        boolean isFree = jdbc.sql(
                        ABSENCES + "a.substitute_id = :who AND a.first_day <= :last AND a.last_day >= :first LIMIT 1")
                .param("who", person)
                .param("first", span.first())
                .param("last", span.last())
                .query((row, n) -> absence(row))
                .list()
                .isEmpty();
        if (!isFree) {
            throw Refusal.field("firstDay", "这段日子里你正代别人办理，不能请假。请对方先换代理人。");
        }
    }

    /** Two who enter each other at once would leave nobody; people are locked in one order. */
    private void lock(UUID one, UUID other) {
        jdbc.sql("SELECT 1 FROM accounts_person WHERE id IN (?, ?) ORDER BY id FOR UPDATE")
                .params(one, other)
                .query((row, n) -> n)
                .list();
    }

    private static LocalDate required(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.field(field, "没有写日期。第一天和最后一天都要写。");
        }
        return day;
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person"),
                row.getObject("substitute_id", UUID.class),
                row.getString("substitute"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
