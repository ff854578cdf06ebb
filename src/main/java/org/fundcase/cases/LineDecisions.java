package org.fundcase.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers decided about lines of invoices; each decision is a row, none is rewritten. */
@Component
class LineDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trips trips;

    LineDecisions(JdbcClient jdbc, Clock clock, Trips trips) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trips = trips;
    }

    /** The last of each line, by its id; also those that were taken back. */
    Later<Map<String, LineDecision>> of(UUID caseId, Trip trip) {
        Later<List<LineDecision>> all = all(caseId, trip);
        return () -> {
            Map<String, LineDecision> last = new HashMap<>();
            all.get().forEach(decision -> last.put(decision.line(), decision));
            return last;
        };
    }

    /** In their order. */
    List<LineDecision> all(UUID caseId) {
        return all(caseId, trips.begin()).get();
    }

    private static Later<List<LineDecision>> all(UUID caseId, Trip trip) {
        return trip.ask(
                "SELECT * FROM cases_line_decision WHERE case_id = :case ORDER BY line, revision",
                Map.of("case", caseId),
                (row, n) -> decision(row));
    }

    /**
     * @param decision its revision is the one after the one the person looked at
     * @throws Refusal conflict if somebody else decided meanwhile
     */
    void write(UUID caseId, LineDecision decision, Actor by) {
        int written = jdbc.sql(
                        "INSERT INTO cases_line_decision (case_id, line, revision, category, reason, decided_by, "
                                + "decided_name, decided_at) SELECT :case, :line, :revision, :category, :reason, :by, :name, :at "
                                + "WHERE :revision = 1 + (SELECT count(*) FROM cases_line_decision WHERE case_id = :case AND line = :line) "
                                + "ON CONFLICT (case_id, line, revision) DO NOTHING")
                .param("case", caseId)
                .param("line", decision.line())
                .param("revision", decision.revision())
                .param("category", decision.category())
                .param("reason", decision.reason())
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (written == 0) {
            String who = Optional.ofNullable(of(caseId, trips.begin()).get().get(decision.line()))
                    .map(LineDecision::personName)
                    .orElse("");
            throw Refusal.conflict("line", "{0}刚刚对这一行作了决定，你的没有保存。看过现在的决定再定。", who);
        }
    }

    private static LineDecision decision(ResultSet row) throws SQLException {
        return new LineDecision(
                row.getString("line"),
                row.getInt("revision"),
                row.getString("category"),
                row.getString("reason"),
                row.getString("decided_name"),
                row.getTimestamp("decided_at").toInstant());
    }
}
