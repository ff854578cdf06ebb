package org.fundcase.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells officers who else has a case open. An open page calls every 30 seconds. Kept in machine time, told in business time. */
@RestController
class Presence {

    static final Duration FRESH = Duration.ofSeconds(75);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessTime.ZONE);

    /** @param since since when, as 09:36 */
    record Viewer(String name, String since) {}

    private final JdbcClient jdbc;
    private final GrantCases cases;
    private final Clock clock;

    Presence(JdbcClient jdbc, GrantCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /** Says that the person looks at the case now, and answers who else does. */
    @PostMapping("/inbox/presence/{id}")
    @Transactional
    public List<Viewer> seen(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        cases.seenBy(me, id);
        Timestamp now = Timestamp.from(Instant.now());
        Timestamp fresh = Timestamp.from(Instant.now().minus(FRESH));
        jdbc.sql("INSERT INTO inbox_presence AS p (case_id, person_id, name, since, seen_at) "
                        + "VALUES (:case, :me, :name, :now, :now) ON CONFLICT (case_id, person_id) DO UPDATE SET "
                        + "since = CASE WHEN p.seen_at > :fresh THEN p.since ELSE :now END, seen_at = :now")
                .param("case", id)
                .param("me", me.personId())
                .param("name", me.name())
                .param("now", now)
                .param("fresh", fresh)
                .update();
        return jdbc.sql("SELECT name, since FROM inbox_presence WHERE case_id = :case AND person_id <> :me "
                        + "AND seen_at > :fresh ORDER BY since")
                .param("case", id)
                .param("me", me.personId())
                .param("fresh", fresh)
                .query((row, n) ->
                        new Viewer(row.getString(1), told(row.getTimestamp(2).toInstant())))
                .list();
    }

    /** A page shows one time only, which is that of the business clock. */
    private String told(Instant machine) {
        return TIME.format(machine.plus(Duration.between(Instant.now(), clock.instant())));
    }
}
