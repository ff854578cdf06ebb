package org.fundcase.cases;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes {@code cases_application}; every write checks the version it was based on. A row that the transaction
 * has locked is nobody else's to change, so it is not read again.
 */
@Component
class CaseRows {

    private final JdbcClient jdbc;
    private final CaseColumns columns;
    private final Trips trips;

    CaseRows(JdbcClient jdbc, CaseColumns columns, Trips trips) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.trips = trips;
    }

    Optional<GrantCase> find(UUID id) {
        GrantCase locked = locked().get(id);
        return locked != null
                ? Optional.of(locked)
                : select("WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    GrantCase get(UUID id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** The row, locked until the transaction ends. */
    GrantCase lock(UUID id) {
        return lock(id, trips.begin()).get();
    }

    /** As {@link #lock(UUID)}, after what the trip does before. */
    Later<GrantCase> lock(UUID id, Trip trip) {
        Later<List<GrantCase>> rows = ask("WHERE id = :id FOR UPDATE", Map.of("id", id), trip);
        return () -> {
            GrantCase locked = rows.get().stream().findFirst().orElseThrow(Refusal::notFound);
            locked().put(id, locked);
            return locked;
        };
    }

    private Map<UUID, GrantCase> locked() {
        return trips.once(CaseRows.class, HashMap::new);
    }

    /** What one enterprise begins or submits at once runs one after the other, until the transaction ends. */
    void lockEnterprise(UUID enterprise) {
        lockEnterprise(enterprise, trips.begin()).get();
    }

    Later<?> lockEnterprise(UUID enterprise, Trip trip) {
        return trip.ask(
                "SELECT pg_advisory_xact_lock(hashtextextended(:enterprise, 0))",
                Map.of("enterprise", enterprise.toString()),
                (row, n) -> enterprise);
    }

    Later<List<GrantCase>> ask(String where, Map<String, ?> parameters, Trip trip) {
        return trip.ask("SELECT * FROM cases_application " + where, parameters, (row, n) -> columns.read(row));
    }

    /** @param where SQL of ours with named parameters */
    List<GrantCase> select(String where, Map<String, ?> parameters) {
        return jdbc.sql("SELECT * FROM cases_application " + where)
                .params(parameters)
                .query((row, n) -> columns.read(row))
                .list();
    }

    Map<CaseState, Integer> states(UUID roundId) {
        Map<CaseState, Integer> states = new EnumMap<>(CaseState.class);
        jdbc.sql("SELECT state, count(*)::int FROM cases_application WHERE round_id = :round AND number IS NOT NULL "
                        + "GROUP BY state")
                .param("round", roundId)
                .query(row -> {
                    states.put(CaseState.valueOf(row.getString(1)), row.getInt(2));
                });
        return states;
    }

    /** Those that wait at a state: of a round, or of the ids. */
    List<UUID> waiting(UUID roundId, Collection<UUID> ids, CaseState state) {
        return jdbc.sql(
                        "SELECT id FROM cases_application WHERE (round_id = :round OR id = ANY (:ids)) AND state = :state "
                                + "ORDER BY number")
                .param("round", roundId)
                .param("ids", ids.toArray(UUID[]::new))
                .param("state", state.name())
                .query(UUID.class)
                .list();
    }

    /** @return false if the enterprise has a draft for the round already */
    boolean insert(GrantCase fresh) {
        return jdbc.sql(
                                "INSERT INTO cases_application (id, round_id, enterprise_id, item, contents, state, year, begun_at) "
                                        + "VALUES (:id, :round, :enterprise, :item, :contents::jsonb, :state, :year, :begun) "
                                        + "ON CONFLICT (enterprise_id, round_id) WHERE state = 'DRAFT' DO NOTHING")
                        .params(columns.of(fresh))
                        .update()
                == 1;
    }

    /**
     * @return the case as it stands now
     * @throws Refusal conflict if the case changed since it was read
     */
    GrantCase update(GrantCase changed) {
        GrantCase written = jdbc.sql(
                        "UPDATE cases_application SET number = :number, item = :item, tier = :tier, project = :project, "
                                + "project_start = :start, project_end = :end, stated_base_fen = :base, "
                                + "contents = :contents::jsonb, state = :state, corrections = :corrections, "
                                + "submitted_at = :submitted, offices = :offices::jsonb, city_office = :city, "
                                + "municipal_unit = :municipal, version = version + 1 WHERE id = :id AND version = :version RETURNING *")
                .params(columns.of(changed))
                .query((row, n) -> columns.read(row))
                .optional()
                .orElseThrow(() -> Refusal.conflict("stale", "你打开以后这份申报有了变化，你的修改没有保存。请刷新后再改。"));
        locked().replace(written.id(), written);
        return written;
    }
}
