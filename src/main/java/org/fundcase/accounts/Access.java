package org.fundcase.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Right.Reach;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who may read, change or confirm what: {@link Rights} says what a role may do through which relation, one table
 * says which office has which relation now. The rooms that create a relation grant it; every room asks here.
 */
@Component
public class Access {

    static final String IS_RELATED = "SELECT EXISTS (SELECT 1 FROM accounts_relation WHERE subject_kind = :kind "
            + "AND subject_id = :subject AND office_id = :office AND relation IN (:through) "
            + "AND (until IS NULL OR until > :now))";

    /** An office and what it is to a subject. */
    public record Grant(UUID officeId, Relation relation) {}

    private final Rights rights;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Trips trips;

    Access(Rights rights, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock, Trips trips) {
        this.trips = trips;
        this.rights = rights;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person may do that; an id that does not exist is answered like a foreign one. */
    public boolean may(SignedIn who, Action action, Subject subject) {
        List<Right> speaking = rights.of(who, action, subject.kind());
        trips.write();
        return speaking.stream().anyMatch(right -> reaches(right, who, subject))
                || (reaches(speaking, Reach.CITY) && isOfCity(who, subject))
                || isRelated(who.officeId(), subject, through(speaking));
    }

    /** Whether the person may do that to all of a kind, or to all of their city, without asking which. */
    public boolean mayAll(SignedIn who, Action action, Subject.Kind kind) {
        return reaches(rights.of(who, action, kind), Reach.EVERY) || reaches(rights.of(who, action, kind), Reach.CITY);
    }

    /** @throws Refusal not found, unless the person may; a refused change is recorded */
    public void require(SignedIn who, Action action, Subject subject) {
        if (!may(who, action, subject)) {
            throw refused(who, action, subject);
        }
    }

    /** What a room throws that refuses for a reason of its own; a refused change is recorded. */
    public Refusal refused(SignedIn who, Action action, Subject subject) {
        deny(who, action, subject);
        return Refusal.notFound();
    }

    /**
     * For what takes two persons: the second is another one than the first, whatever roles both have.
     *
     * @param first who proposed it
     * @throws Refusal forbidden, and recorded, if it is the same person or one who may not confirm
     */
    public void requireSecond(SignedIn who, UUID first, Subject subject) {
        boolean isFirst = first.equals(who.personId());
        if (isFirst || !may(who, Action.CONFIRM, subject)) {
            deny(who, Action.CONFIRM, subject);
            throw isFirst
                    ? Refusal.forbidden("这件事要由另一位负责人同意，提出的人不能自己同意。请换一位有复核权限的人办理。")
                    : Refusal.forbidden("这件事要由有复核权限的另一位负责人同意，你没有这个权限。请换一位办理。");
        }
    }

    /** Relates an office with a subject from now on; nothing happens if it is so already. */
    @Transactional
    public void grant(Subject subject, UUID officeId, Relation relation) {
        grant(subject, List.of(new Grant(officeId, relation)));
    }

    /** As {@link #grant(Subject, UUID, Relation)} for several at once. */
    @Transactional
    public void grant(Subject subject, List<Grant> grants) {
        trips.later(
                "INSERT INTO accounts_relation (subject_kind, subject_id, office_id, relation, since) "
                        + "SELECT :kind, :subject, g.office, g.relation, :now FROM unnest(:offices, :relations) "
                        + "AS g (office, relation) ON CONFLICT DO NOTHING",
                new Values()
                        .with("kind", subject.kind().name())
                        .with("subject", subject.id())
                        .with("now", now())
                        .with("offices", grants.stream().map(Grant::officeId).toArray(UUID[]::new))
                        .with(
                                "relations",
                                grants.stream()
                                        .map(grant -> grant.relation().name())
                                        .toArray(String[]::new)));
    }

    /** Relates an office with a subject until a moment of the business clock, then no more; it opens single subjects, no lists. */
    @Transactional
    public void lend(Subject subject, UUID officeId, Relation relation, Instant until) {
        revoke(subject, officeId, relation);
        jdbc.sql("INSERT INTO accounts_relation (subject_kind, subject_id, office_id, relation, since, until) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(subject.kind().name(), subject.id(), officeId, relation.name(), now(), Timestamp.from(until))
                .update();
    }

    /** Ends a relation; nothing happens if there is none. */
    @Transactional
    public void revoke(Subject subject, UUID officeId, Relation relation) {
        trips.write();
        jdbc.sql("UPDATE accounts_relation SET until = ? WHERE subject_kind = ? AND subject_id = ? AND office_id = ? "
                        + "AND relation = ? AND (until IS NULL OR until > ?)")
                .params(now(), subject.kind().name(), subject.id(), officeId, relation.name(), now())
                .update();
    }

    /** Which cases the person may read. */
    public Visible visible(SignedIn who) {
        trips.write();
        List<Right> speaking = rights.of(who, Action.READ, Subject.Kind.CASE);
        if (reaches(speaking, Reach.EVERY)) {
            return Visible.every();
        }
        if (reaches(speaking, Reach.CITY)) {
            return Visible.ofCity(who.officeId());
        }
        Set<String> through = through(speaking);
        return through.isEmpty() ? Visible.none() : Visible.related(who.officeId(), through);
    }

    private void deny(SignedIn who, Action action, Subject subject) {
        if (action != Action.READ) {
            events.publishEvent(new ChangeDenied(who, action, subject));
        }
    }

    private static boolean reaches(List<Right> speaking, Reach reach) {
        return speaking.stream().anyMatch(right -> right.reach() == reach);
    }

    private static boolean reaches(Right right, SignedIn who, Subject subject) {
        UUID own = subject.kind() == Subject.Kind.ACCOUNT ? who.personId() : who.officeId();
        return right.reach() == Reach.EVERY
                || (right.reach() == Reach.OWN && subject.id().equals(own));
    }

    private static Set<String> through(List<Right> speaking) {
        return speaking.stream()
                .flatMap(right -> right.through().stream())
                .map(Relation::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOfCity(SignedIn who, Subject subject) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts_office here JOIN accounts_office there "
                        + "ON there.city = here.city WHERE here.id = :office AND ("
                        + "(:kind = 'ENTERPRISE' AND there.id = :subject AND there.kind = 'ENTERPRISE') "
                        + "OR there.id IN (SELECT office_id FROM accounts_relation WHERE subject_kind = :kind "
                        + "AND subject_id = :subject AND relation = 'CITY' AND until IS NULL)))")
                .param("office", who.officeId())
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .query(Boolean.class)
                .single();
    }

    private boolean isRelated(UUID officeId, Subject subject, Set<String> through) {
        return !through.isEmpty()
                && jdbc.sql(IS_RELATED)
                        .param("now", now())
                        .param("kind", subject.kind().name())
                        .param("subject", subject.id())
                        .param("office", officeId)
                        .param("through", through)
                        .query(Boolean.class)
                        .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
