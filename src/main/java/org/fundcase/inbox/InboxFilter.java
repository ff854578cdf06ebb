package org.fundcase.inbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Visible;
import org.fundcase.kernel.Bigrams;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/** The source and condition of a queue: what it shows is {@code i}, its order stands in {@code q}. */
final class InboxFilter {

    /**
     * @param visible what the person may see at all
     * @param away for whom the person acts today; empty where it is not asked
     */
    record Reader(SignedIn who, Visible visible, List<UUID> away) {}

    private static final String ITEMS = "inbox_item i";
    /** Outer, so that a count does not look at the items at all. */
    private static final String READABLE = "inbox_reader q LEFT JOIN inbox_item i ON i.task_id = q.task_id";

    /** What another office of the city reads nothing of. */
    private static final String CLOSE = Arrays.stream(Stage.values())
            .filter(Stage::isKeptClose)
            .map(stage -> "'" + stage.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final String from;
    /** Where the order stands. */
    private final String q;

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> params = new HashMap<>();

    private InboxFilter(boolean readable) {
        this.from = readable ? READABLE : ITEMS;
        this.q = readable ? "q" : "i";
    }

    static InboxFilter of(InboxQuery query, Reader reader, WorkingDays days) {
        boolean related = reader.visible().reach() == Visible.Reach.RELATED;
        InboxFilter filter = new InboxFilter(query.scope() == InboxQuery.Scope.ALL && related);
        filter.scope(query.scope(), reader);
        filter.due(query.due(), days);
        filter.equal("round_id", query.round());
        filter.equal("item", query.item());
        filter.equal("district", query.district());
        Stage stage = query.stage();
        filter.equal("stage", stage == null ? null : stage.name());
        filter.text(query.text());
        return filter;
    }

    /** From the source on, without an order. */
    String rows() {
        return from + " WHERE " + where;
    }

    /** The order of a queue: first what is due first. */
    String order() {
        return " ORDER BY " + q + ".sort_due, " + q + ".task_id";
    }

    Map<String, Object> params() {
        return params;
    }

    void after(InboxItem.@Nullable Cursor cursor) {
        if (cursor != null) {
            where.append(" AND (" + q + ".sort_due, " + q + ".task_id) > (:afterDue, :afterTask)");
            params.put("afterDue", cursor.due());
            params.put("afterTask", cursor.taskId());
        }
    }

    /** Of the tasks only those that are due after the soon ones. */
    void later() {
        where.append(" AND " + q + ".sort_due > :soon");
    }

    /** Only what is due in some days, both inside. */
    void between(LocalDate from, LocalDate until) {
        where.append(" AND " + q + ".sort_due BETWEEN :from AND :until");
        params.put("from", from);
        params.put("until", until);
    }

    private void scope(InboxQuery.Scope scope, Reader reader) {
        params.put("office", reader.who().officeId());
        params.put("me", reader.who().personId());
        params.put("away", reader.away().toArray(UUID[]::new));
        params.putAll(reader.visible().params());
        where.append(
                switch (scope) {
                    case MINE -> "i.assignee = :me AND i.office_id = :office";
                    case OFFICE -> "i.office_id = :office";
                    case SIGN -> "i.signers <> '{}' AND i.signers @> ARRAY[:me]::uuid[] AND i.office_id = :office";
                    case STAND_IN ->
                        "i.office_id = :office AND (i.assignee = ANY(:away) OR (i.signers <> '{}' AND i.signers && :away))";
                    case ALL -> all(reader.visible());
                });
    }

    private static String all(Visible visible) {
        return switch (visible.reach()) {
            case RELATED -> "q.office_id = :visibleOffice AND q.relations && ARRAY[:visibleThrough]::text[]";
            case CITY ->
                visible.sql("i.case_id", "i.city") + " AND (i.office_id = :office OR i.stage NOT IN " + CLOSE + ")";
            case EVERY, NONE -> visible.sql("i.case_id", "i.city");
        };
    }

    private void due(InboxQuery.Due due, WorkingDays days) {
        LocalDate today = days.today();
        params.put("today", today);
        params.put("soon", days.soonUntil());
        where.append(
                switch (due) {
                    case ALL -> "";
                    case OVERDUE -> " AND " + q + ".sort_due < :today";
                    case TODAY -> " AND " + q + ".sort_due = :today";
                    case SOON -> " AND " + q + ".sort_due > :today AND " + q + ".sort_due <= :soon";
                });
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            where.append(" AND (i.bigrams @@ to_tsquery('simple', :pairs) OR i.number LIKE :number)");
            params.put("pairs", Bigrams.query(text));
            params.put("number", text.toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            where.append(" AND i.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }
}
