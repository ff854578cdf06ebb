package org.fundcase.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.accounts.Absence;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.inbox.InboxQuery.Due;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.trips.Trips;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queues: one index per page, and counts that stop at a thousand. */
@Component
class InboxRows {

    static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Access access;
    private final WorkingDays days;
    private final Trips trips;
    private final Substitutes substitutes;

    InboxRows(
            @Qualifier("lists") JdbcClient jdbc,
            Access access,
            WorkingDays days,
            Trips trips,
            Substitutes substitutes) {
        this.substitutes = substitutes;
        this.trips = trips;
        this.jdbc = jdbc;
        this.access = access;
        this.days = days;
    }

    /**
     * A page of a queue.
     *
     * @param next where the next page begins; null on the last
     */
    record Slice(List<InboxItem> items, @Nullable String next) {}

    Slice page(InboxQuery query, SignedIn who) {
        InboxFilter filter = filter(query, who);
        filter.after(query.after());
        List<InboxItem> found =
                select(filter.rows() + filter.order() + " LIMIT " + (query.size() + 1), who, filter.params());
        if (found.size() <= query.size()) {
            return new Slice(found, null);
        }
        List<InboxItem> shown = found.subList(0, query.size());
        return new Slice(shown, shown.get(shown.size() - 1).cursor().toString());
    }

    /**
     * How many are overdue, due today, due soon, and there at all; each at most one more than {@link #MOST}. No task is
     * counted twice, and what comes later is looked at only while that could change the last number.
     */
    List<Integer> counts(InboxQuery query, SignedIn who) {
        InboxFilter later = filter(query.with(Due.ALL), who);
        later.later();
        String sooner = Stream.of(Due.OVERDUE, Due.TODAY, Due.SOON)
                .map(due -> count(filter(query.with(due), who)) + " AS " + due.name())
                .collect(Collectors.joining(", "));
        // Kept apart by its offset, so that each count is taken once.
        return jdbc.sql("SELECT overdue, today, soon, least(" + (MOST + 1)
                        + ", overdue + today + soon + CASE WHEN overdue + today + soon > " + MOST + " THEN 0 ELSE "
                        + count(later) + " END) FROM (SELECT " + sooner + " OFFSET 0) sooner")
                .params(later.params())
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private static String count(InboxFilter filter) {
        return "(SELECT count(*) FROM (SELECT 1 FROM " + filter.rows() + " LIMIT " + (MOST + 1) + ") capped)";
    }

    private InboxFilter filter(InboxQuery query, SignedIn who) {
        List<UUID> away = query.scope() == InboxQuery.Scope.STAND_IN
                ? substitutes.actsFor(who).stream().map(Absence::personId).toList()
                : List.of();
        return InboxFilter.of(query, new InboxFilter.Reader(who, access.visible(who), away), days);
    }

    /** What is due in some days, at most one more than {@link #MOST}. */
    List<InboxItem> between(InboxQuery query, LocalDate from, LocalDate until, SignedIn who) {
        InboxFilter filter = filter(query, who);
        filter.between(from, until);
        return select(filter.rows() + filter.order() + " LIMIT " + (MOST + 1), who, filter.params());
    }

    /** How many wait for the person's signature, at most one more than {@link #MOST}. */
    int toSign(SignedIn who) {
        InboxQuery query = new InboxQuery.Params("SIGN", null, null, null, null, null, null, null, null).query();
        return counts(query, who).get(3);
    }

    /** The task of the person's office that comes after or before one, if it is free or the person's own. */
    Optional<InboxItem> beside(InboxItem.Cursor place, boolean before, SignedIn who) {
        Map<String, Object> params = new HashMap<>();
        params.put("office", who.officeId());
        params.put("due", place.due());
        params.put("task", place.taskId());
        String order = before
                ? "< (:due, :task) ORDER BY i.sort_due DESC, i.task_id DESC"
                : "> (:due, :task) ORDER BY i.sort_due, i.task_id";
        return select(
                        "inbox_item i WHERE i.office_id = :office AND NOT i.held AND (i.assignee IS NULL OR i.assignee = :me) "
                                + "AND (i.sort_due, i.task_id) " + order + " LIMIT 1",
                        who,
                        params)
                .stream()
                .findFirst();
    }

    Optional<InboxItem> find(String taskId, SignedIn who) {
        return select(
                        "inbox_item i WHERE i.task_id = :task AND i.office_id = :office",
                        who,
                        new HashMap<>(Map.of("task", taskId, "office", who.officeId())))
                .stream()
                .findFirst();
    }

    private List<InboxItem> select(String rows, SignedIn who, Map<String, Object> params) {
        trips.write();
        params.put("me", who.personId());
        params.put("fresh", Timestamp.from(Instant.now().minus(Presence.FRESH)));
        return jdbc.sql("SELECT i.*, (SELECT p.name FROM inbox_presence p WHERE p.case_id = i.case_id "
                        + "AND p.person_id <> :me AND p.seen_at > :fresh ORDER BY p.since LIMIT 1) AS viewer, "
                        + "(SELECT u.made_on FROM inbox_unserved u WHERE u.case_id = i.case_id) AS unserved "
                        + "FROM " + rows)
                .params(params)
                .query((row, n) -> item(row))
                .list();
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        Long fen = row.getObject("amount_fen", Long.class);
        return new InboxItem(
                row.getString("task_id"),
                row.getInt("version"),
                row.getObject("case_id", UUID.class),
                row.getObject("office_id", UUID.class),
                row.getString("number"),
                row.getString("enterprise"),
                row.getString("item"),
                new Words(row.getString("item_name"), row.getString("item_name_en")),
                Words.of(row.getString("district")),
                row.getObject("round_id", UUID.class),
                fen == null ? null : new Money(fen),
                Stage.valueOf(row.getString("stage")),
                row.getObject("due", LocalDate.class),
                row.getObject("sort_due", LocalDate.class),
                row.getBoolean("held"),
                row.getString("assignee_name"),
                row.getBoolean("returned"),
                row.getString("viewer"),
                row.getString("desk"),
                new InboxItem.Hints(
                        row.getString("signed"),
                        row.getInt("urged"),
                        row.getBoolean("sent_back"),
                        row.getObject("unserved", LocalDate.class)));
    }
}
