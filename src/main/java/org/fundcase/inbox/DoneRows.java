package org.fundcase.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person has done. */
@Component
class DoneRows {

    static final int PAGE = 50;

    /**
     * A finished task, a signature on the task of another, or a task sent back.
     *
     * @param outcome the code of an outcome, agreed, disagreed or return
     * @param desk the page of what was done on the desk of a room; else null
     */
    record Done(
            String entry,
            UUID caseId,
            Stage stage,
            String outcome,
            Instant at,
            String number,
            String enterprise,
            @Nullable String desk) {

        /** The address of the page on which it was done. */
        public String page() {
            return desk == null ? stage.page(caseId) : desk;
        }
    }

    private final JdbcClient jdbc;

    DoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest first, one more than a page if there is one.
     *
     * @param after the entry the page before ended with; null for the first page
     */
    List<Done> page(SignedIn who, @Nullable String after) {
        return rows(who, after, PAGE + 1);
    }

    /** At most so many, the latest first. */
    List<Done> first(SignedIn who, int most) {
        return rows(who, null, most);
    }

    private List<Done> rows(SignedIn who, @Nullable String after, int most) {
        return jdbc.sql("SELECT * FROM inbox_done WHERE person_id = :me AND (CAST(:after AS text) IS NULL OR "
                        + "(done_at, entry) < (SELECT done_at, entry FROM inbox_done WHERE entry = :after AND person_id = :me)) "
                        + "ORDER BY done_at DESC, entry DESC LIMIT " + most)
                .param("me", who.personId())
                .param("after", after)
                .query((row, n) -> new Done(
                        row.getString("entry"),
                        row.getObject("case_id", UUID.class),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("outcome"),
                        row.getTimestamp("done_at").toInstant(),
                        row.getString("number"),
                        row.getString("enterprise"),
                        row.getString("desk")))
                .list();
    }
}
