package org.fundcase.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who may read or change what, from one table of relations. City and audit offices read every case; everyone
 * else, and every change, needs a relation. Auditors change nothing, administrators as such see no business.
 */
@Component
public class Access {

    private static final Set<Role> READING = EnumSet.of(Role.APPLICANT, Role.OFFICER, Role.SECTION_HEAD, Role.AUDITOR);
    private static final Set<Role> WORKING = EnumSet.of(Role.APPLICANT, Role.OFFICER, Role.SECTION_HEAD);
    private static final Set<OfficeKind> SEEING_ALL =
            EnumSet.of(OfficeKind.CITY_INDUSTRY, OfficeKind.CITY_FINANCE, OfficeKind.AUDIT);
    private static final String RELATED = "EXISTS (SELECT 1 FROM accounts_relation visible_r "
            + "WHERE visible_r.subject_id = %s AND visible_r.office_id = :visibleOffice "
            + "AND visible_r.subject_kind = 'CASE' AND visible_r.until IS NULL)";

    /**
     * The cases a person may read, as a condition for a list's SQL: nothing is filtered after paging.
     *
     * @param condition with {@code %s} for the column
     * @param params named, to be added to the statement's own
     */
    public record Visible(String condition, Map<String, Object> params) {

        private static final Pattern COLUMN = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

        /** @param column holds the case's id, for example {@code c.id} */
        public String sql(String column) {
            if (!COLUMN.matcher(column).matches()) {
                throw new IllegalArgumentException("Not a column: " + column);
            }
            return condition.replace("%s", column);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Access(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the person may do that; an id that does not exist is answered like a foreign one. */
    public boolean may(SignedIn who, Action action, Subject subject) {
        return switch (subject.kind()) {
            case CASE -> mayRead(who, action) || mayByRelation(who, action, subject);
            case ENTERPRISE ->
                mayRead(who, action) || isOwnEnterprise(who, subject) || mayByRelation(who, action, subject);
            case ROUND -> action == Action.READ ? hasAny(who, READING) : isCityOfficer(who);
            case ACCOUNT -> who.has(Role.ADMINISTRATOR) || who.personId().equals(subject.id());
        };
    }

    /** @throws Refusal not found, unless the person may */
    public void require(SignedIn who, Action action, Subject subject) {
        if (!may(who, action, subject)) {
            throw Refusal.notFound();
        }
    }

    /** Relates an office with a subject from now on; nothing happens if it is so already. */
    @Transactional
    public void grant(Subject subject, UUID officeId, Relation relation) {
        jdbc.sql("INSERT INTO accounts_relation (subject_kind, subject_id, office_id, relation, since) "
                        + "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(subject.kind().name(), subject.id(), officeId, relation.name(), now())
                .update();
    }

    /** Ends a relation; nothing happens if there is none. */
    @Transactional
    public void revoke(Subject subject, UUID officeId, Relation relation) {
        jdbc.sql("UPDATE accounts_relation SET until = ? WHERE subject_kind = ? AND subject_id = ? AND office_id = ? "
                        + "AND relation = ? AND until IS NULL")
                .params(now(), subject.kind().name(), subject.id(), officeId, relation.name())
                .update();
    }

    /** Which cases the person may read. */
    public Visible visible(SignedIn who) {
        if (mayRead(who, Action.READ)) {
            return new Visible("TRUE", Map.of());
        }
        return hasAny(who, READING)
                ? new Visible(RELATED, Map.of("visibleOffice", who.officeId()))
                : new Visible("FALSE", Map.of());
    }

    private static boolean mayRead(SignedIn who, Action action) {
        boolean all = who.has(Role.AUDITOR) || SEEING_ALL.contains(who.officeKind());
        return action == Action.READ && all && hasAny(who, READING);
    }

    private boolean mayByRelation(SignedIn who, Action action, Subject subject) {
        boolean able = action == Action.READ ? hasAny(who, READING) : mayWork(who);
        return able && isRelated(who.officeId(), subject);
    }

    private static boolean isOwnEnterprise(SignedIn who, Subject subject) {
        return who.isApplicant() && who.has(Role.APPLICANT) && who.officeId().equals(subject.id());
    }

    private static boolean isCityOfficer(SignedIn who) {
        return who.officeKind() == OfficeKind.CITY_INDUSTRY && mayWork(who);
    }

    private static boolean mayWork(SignedIn who) {
        return who.officeKind() != OfficeKind.AUDIT && hasAny(who, WORKING);
    }

    private static boolean hasAny(SignedIn who, Set<Role> roles) {
        return who.roles().stream().anyMatch(roles::contains);
    }

    private boolean isRelated(UUID officeId, Subject subject) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts_relation WHERE subject_kind = ? AND subject_id = ? "
                        + "AND office_id = ? AND until IS NULL)")
                .params(subject.kind().name(), subject.id(), officeId)
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
