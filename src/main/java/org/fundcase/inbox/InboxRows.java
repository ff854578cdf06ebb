package org.fundcase.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Bigrams;
import org.fundcase.kernel.Money;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queues: one index per page, and counts that stop at a thousand. */
@Component
class InboxRows {

    static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Access access;
    private final WorkingDays days;

    InboxRows(JdbcClient jdbc, Access access, WorkingDays days) {
        this.jdbc = jdbc;
        this.access = access;
        this.days = days;
    }

    /** One more than asked for, if there is one: then there is a next page. */
    List<InboxItem> page(InboxQuery query, SignedIn who) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, who, params);
        InboxItem.Cursor after = query.after();
        if (after != null) {
            where += " AND (i.sort_due, i.task_id) > (:afterDue, :afterTask)";
            params.put("afterDue", after.due());
            params.put("afterTask", after.taskId());
        }
        return select(where + " ORDER BY i.sort_due, i.task_id LIMIT " + (query.size() + 1), who, params);
    }

    /** How many there are, at most one more than {@link #MOST}. */
    int count(InboxQuery query, SignedIn who) {
        Map<String, Object> params = new HashMap<>();
        String where = where(query, who, params);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM inbox_item i WHERE " + where + " LIMIT " + (MOST + 1)
                        + ") capped")
                .params(params)
                .query(Integer.class)
                .single();
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
                        "i.office_id = :office AND NOT i.held AND (i.assignee IS NULL OR i.assignee = :me) "
                                + "AND (i.sort_due, i.task_id) " + order + " LIMIT 1",
                        who,
                        params)
                .stream()
                .findFirst();
    }

    Optional<InboxItem> find(String taskId, SignedIn who) {
        return select(
                        "i.task_id = :task AND i.office_id = :office",
                        who,
                        new HashMap<>(Map.of("task", taskId, "office", who.officeId())))
                .stream()
                .findFirst();
    }

    private List<InboxItem> select(String where, SignedIn who, Map<String, Object> params) {
        params.put("me", who.personId());
        params.put("fresh", Timestamp.from(Instant.now().minus(Presence.FRESH)));
        return jdbc.sql("SELECT i.*, (SELECT p.name FROM inbox_presence p WHERE p.case_id = i.case_id "
                        + "AND p.person_id <> :me AND p.seen_at > :fresh ORDER BY p.since LIMIT 1) AS viewer "
                        + "FROM inbox_item i WHERE " + where)
                .params(params)
                .query((row, n) -> item(row))
                .list();
    }

    private String where(InboxQuery query, SignedIn who, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(scope(query, who, params)).append(due(query, params));
        add(where, params, "round_id", query.round());
        add(where, params, "item", query.item());
        add(where, params, "district", query.district());
        Stage stage = query.stage();
        add(where, params, "stage", stage == null ? null : stage.name());
        if (!query.text().isEmpty()) {
            where.append(" AND (i.bigrams @@ to_tsquery('simple', :pairs) OR i.number LIKE :number)");
            params.put("pairs", Bigrams.query(query.text()));
            params.put("number", query.text().toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        return where.toString();
    }

    private String scope(InboxQuery query, SignedIn who, Map<String, Object> params) {
        params.put("office", who.officeId());
        return switch (query.scope()) {
            case MINE -> {
                params.put("me", who.personId());
                yield "i.assignee = :me AND i.office_id = :office";
            }
            case OFFICE -> "i.office_id = :office";
            case ALL -> {
                Access.Visible visible = access.visible(who);
                params.putAll(visible.params());
                yield visible.sql("i.case_id");
            }
        };
    }

    private String due(InboxQuery query, Map<String, Object> params) {
        LocalDate today = days.today();
        params.put("today", today);
        params.put("soon", days.soonUntil());
        return switch (query.due()) {
            case ALL -> "";
            case OVERDUE -> " AND i.sort_due < :today";
            case TODAY -> " AND i.sort_due = :today";
            case SOON -> " AND i.sort_due > :today AND i.sort_due <= :soon";
        };
    }

    private static void add(StringBuilder where, Map<String, Object> params, String column, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            where.append(" AND i.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
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
                row.getString("item_name"),
                row.getString("district"),
                row.getObject("round_id", UUID.class),
                fen == null ? null : new Money(fen),
                Stage.valueOf(row.getString("stage")),
                row.getObject("due", LocalDate.class),
                row.getObject("sort_due", LocalDate.class),
                row.getBoolean("held"),
                row.getString("assignee_name"),
                row.getBoolean("returned"),
                row.getString("viewer"));
    }
}
