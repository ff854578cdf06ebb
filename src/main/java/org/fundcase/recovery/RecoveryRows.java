package org.fundcase.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.Recovery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of recoveries; only their state ever changes. */
@Component
class RecoveryRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Recovery> find(UUID id) {
        return jdbc.sql("SELECT * FROM recovery_recovery WHERE id = ?")
                .param(id)
                .query((row, n) -> recovery(row))
                .optional();
    }

    Optional<Recovery> openOf(UUID awardId) {
        return allOpenOf(awardId).stream().findFirst();
    }

    /** The earliest first. */
    List<Recovery> allOpenOf(UUID awardId) {
        return jdbc.sql("SELECT * FROM recovery_recovery WHERE award_id = ? AND state NOT IN ('CLOSED', 'DROPPED') "
                        + "ORDER BY opened_at, number")
                .param(awardId)
                .query((row, n) -> recovery(row))
                .list();
    }

    List<Recovery> ofAwards(Collection<UUID> awards) {
        return jdbc.sql("SELECT * FROM recovery_recovery WHERE award_id = ANY (?) ORDER BY opened_at DESC")
                .param(awards.toArray(UUID[]::new))
                .query((row, n) -> recovery(row))
                .list();
    }

    List<Recovery> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM recovery_recovery WHERE case_id = ? ORDER BY opened_at DESC")
                .param(caseId)
                .query((row, n) -> recovery(row))
                .list();
    }

    /** What is not ended of that which an office has to do with; an enterprise's own only once it was told. */
    List<Recovery> underway(UUID office, boolean party) {
        return jdbc.sql("SELECT v.* FROM recovery_recovery v WHERE v.state NOT IN ('CLOSED', 'DROPPED') AND EXISTS "
                        + "(SELECT 1 FROM accounts_relation r WHERE r.subject_kind = 'RECOVERY' AND r.subject_id = v.id "
                        + "AND r.office_id = :office AND r.until IS NULL) AND (NOT :party OR v.told_on IS NOT NULL) "
                        + "ORDER BY v.opened_at DESC LIMIT 500")
                .param("office", office)
                .param("party", party)
                .query((row, n) -> recovery(row))
                .list();
    }

    /** The next number of the series. */
    long nextNumber() {
        return jdbc.sql("SELECT nextval('recovery_number')").query(Long.class).single();
    }

    /** @return whether none of the award was open */
    boolean insert(Recovery recovery, @Nullable UUID furtherOf) {
        return jdbc.sql("INSERT INTO recovery_recovery (id, number, award_id, quota_id, case_id, enterprise_id, party, "
                                + "award_number, city, deployment, origin, source, opened_by, opened_name, opened_at, state, further_of) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(
                                recovery.id(),
                                recovery.number(),
                                recovery.awardId(),
                                recovery.quotaId(),
                                recovery.caseId())
                        .params(recovery.enterpriseId(), recovery.party(), recovery.awardNumber(), recovery.city())
                        .params(recovery.deployment(), recovery.origin().name(), recovery.source(), recovery.openedBy())
                        .params(
                                recovery.openedName(),
                                Timestamp.from(clock.instant()),
                                recovery.state().name(),
                                furtherOf)
                        .update()
                == 1;
    }

    /** The party is told from now on. */
    void told(UUID id, LocalDate on) {
        jdbc.sql("UPDATE recovery_recovery SET told_on = ? WHERE id = ?")
                .params(on, id)
                .update();
    }

    void update(UUID id, State state) {
        jdbc.sql("UPDATE recovery_recovery SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    private static Recovery recovery(ResultSet row) throws SQLException {
        return new Recovery(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("award_id", UUID.class),
                row.getObject("quota_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("party"),
                row.getString("award_number"),
                row.getString("city"),
                row.getString("deployment"),
                Origin.valueOf(row.getString("origin")),
                row.getString("source"),
                row.getObject("opened_by", UUID.class),
                row.getString("opened_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("told_on", LocalDate.class),
                State.valueOf(row.getString("state")));
    }
}
