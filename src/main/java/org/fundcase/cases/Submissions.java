package org.fundcase.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.schemes.AmountVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents of each submission, frozen; nobody changes them afterwards. */
@Component
class Submissions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Submissions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return all that is handed in, the first time; afterwards what differs from the last time */
    List<Change> freeze(GrantCase grantCase, AmountVerdict amount) {
        FilledIn filled = FilledIn.of(grantCase).proven(amount.invoices().base());
        String last = jdbc.sql("WITH last AS (SELECT ordinal, fields FROM cases_submission WHERE case_id = :case "
                        + "ORDER BY ordinal DESC LIMIT 1) INSERT INTO cases_submission (case_id, ordinal, fields, "
                        + "submitted_at) SELECT :case, coalesce((SELECT ordinal FROM last), 0) + 1, :fields::jsonb, :at "
                        + "RETURNING coalesce((SELECT fields::text FROM last), '')")
                .param("case", grantCase.id())
                .param("fields", filled.written(json))
                .param("at", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
        return filled.since(last.isEmpty() ? FilledIn.NOTHING : FilledIn.read(last, json));
    }
}
