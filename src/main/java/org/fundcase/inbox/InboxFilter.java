package org.fundcase.inbox;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Bigrams;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/** The condition of a queue on {@code inbox_item i}, with its parameters. */
final class InboxFilter {

    /** @param visible what the person may see at all */
    record Reader(SignedIn who, Access.Visible visible) {}

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> params = new HashMap<>();

    private InboxFilter() {}

    static InboxFilter of(InboxQuery query, Reader reader, WorkingDays days) {
        InboxFilter filter = new InboxFilter();
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

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }

    void after(InboxItem.@Nullable Cursor cursor) {
        if (cursor != null) {
            where.append(" AND (i.sort_due, i.task_id) > (:afterDue, :afterTask)");
            params.put("afterDue", cursor.due());
            params.put("afterTask", cursor.taskId());
        }
    }

    private void scope(InboxQuery.Scope scope, Reader reader) {
        params.put("office", reader.who().officeId());
        params.put("me", reader.who().personId());
        params.putAll(reader.visible().params());
        where.append(
                switch (scope) {
                    case MINE -> "i.assignee = :me AND i.office_id = :office";
                    case OFFICE -> "i.office_id = :office";
                    case ALL -> reader.visible().sql("i.case_id");
                });
    }

    private void due(InboxQuery.Due due, WorkingDays days) {
        LocalDate today = days.today();
        params.put("today", today);
        params.put("soon", days.soonUntil());
        where.append(
                switch (due) {
                    case ALL -> "";
                    case OVERDUE -> " AND i.sort_due < :today";
                    case TODAY -> " AND i.sort_due = :today";
                    case SOON -> " AND i.sort_due > :today AND i.sort_due <= :soon";
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
