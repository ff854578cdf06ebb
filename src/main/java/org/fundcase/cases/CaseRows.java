package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code cases_application}; every write checks the version it was based on. */
@Component
class CaseRows {

    private final JdbcClient jdbc;
    private final CaseColumns columns;

    CaseRows(JdbcClient jdbc, CaseColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Optional<GrantCase> find(UUID id) {
        return select("WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    GrantCase get(UUID id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** The row, locked until the transaction ends. */
    GrantCase lock(UUID id) {
        return select("WHERE id = :id FOR UPDATE", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** What one enterprise begins or submits at once runs one after the other, until the transaction ends. */
    void lockEnterprise(UUID enterprise) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:enterprise, 0))")
                .param("enterprise", enterprise.toString())
                .query(row -> {});
    }

    /** @param where SQL of ours with named parameters */
    List<GrantCase> select(String where, Map<String, ?> parameters) {
        return jdbc.sql("SELECT * FROM cases_application " + where)
                .params(parameters)
                .query((row, n) -> columns.read(row))
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

    /** @throws Refusal conflict if the case changed since it was read */
    void update(GrantCase changed) {
        int rows = jdbc.sql(
                        "UPDATE cases_application SET number = :number, item = :item, tier = :tier, project = :project, "
                                + "project_start = :start, project_end = :end, stated_base_fen = :base, "
                                + "contents = :contents::jsonb, state = :state, corrections = :corrections, "
                                + "submitted_at = :submitted, offices = :offices::jsonb, city_office = :city, "
                                + "municipal_unit = :municipal, version = version + 1 WHERE id = :id AND version = :version")
                .params(columns.of(changed))
                .update();
        if (rows == 0) {
            throw Refusal.conflict("stale", "你打开以后这份申报有了变化，你的修改没有保存。请刷新后再改。");
        }
    }
}
