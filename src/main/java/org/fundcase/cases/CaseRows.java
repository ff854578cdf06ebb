package org.fundcase.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code cases_application}; every write checks the version it was based on. */
@Component
class CaseRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
                .query((row, n) -> grantCase(row))
                .list();
    }

    void insert(GrantCase fresh) {
        jdbc.sql("INSERT INTO cases_application (id, round_id, enterprise_id, item, contents, state, year, begun_at) "
                        + "VALUES (:id, :round, :enterprise, :item, :contents::jsonb, :state, :year, :begun)")
                .param("id", fresh.id())
                .param("round", fresh.roundId())
                .param("enterprise", fresh.enterpriseId())
                .param("item", fresh.item())
                .param("contents", written(fresh.contents().declarations()))
                .param("state", fresh.state().name())
                .param("year", fresh.year())
                .param("begun", Timestamp.from(fresh.begunAt()))
                .update();
    }

    /** @throws Refusal conflict if the case changed since it was read */
    void update(GrantCase changed) {
        int rows = jdbc.sql(
                        "UPDATE cases_application SET number = :number, item = :item, tier = :tier, project = :project, "
                                + "project_start = :start, project_end = :end, stated_base_fen = :base, "
                                + "contents = :contents::jsonb, state = :state, corrections = :corrections, "
                                + "submitted_at = :submitted, receiving_office = :receiver, finance_office = :finance, "
                                + "city_office = :city, version = version + 1 WHERE id = :id AND version = :version")
                .params(parameters(changed))
                .update();
        if (rows == 0) {
            throw Refusal.conflict("stale", "你打开以后这份申报有了变化，你的修改没有保存。请刷新后再改。");
        }
    }

    private Map<String, @Nullable Object> parameters(GrantCase changed) {
        GrantCase.Contents contents = changed.contents();
        Money base = contents.statedBase();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", changed.id());
        parameters.put("version", changed.version());
        parameters.put("item", changed.item());
        parameters.put("tier", contents.tier());
        parameters.put("project", contents.project());
        parameters.put("start", contents.projectStart());
        parameters.put("end", contents.projectEnd());
        parameters.put("base", base == null ? null : base.fen());
        parameters.put("contents", written(contents.declarations()));
        parameters.put("state", changed.state().name());
        parameters.put("corrections", changed.corrections());
        parameters.putAll(parameters(changed.filing()));
        return parameters;
    }

    private static Map<String, @Nullable Object> parameters(GrantCase.@Nullable Filing filing) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("number", filing == null ? null : filing.number());
        parameters.put("submitted", filing == null ? null : Timestamp.from(filing.at()));
        parameters.put("receiver", filing == null ? null : filing.route().receiver());
        parameters.put("finance", filing == null ? null : filing.route().districtFinance());
        parameters.put("city", filing == null ? null : filing.route().city());
        return parameters;
    }

    private GrantCase grantCase(ResultSet row) throws SQLException {
        return new GrantCase(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("item"),
                contents(row),
                CaseState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("corrections"),
                row.getInt("year"),
                row.getTimestamp("begun_at").toInstant(),
                filing(row));
    }

    private GrantCase.Contents contents(ResultSet row) throws SQLException {
        Long base = row.getObject("stated_base_fen", Long.class);
        return new GrantCase.Contents(
                row.getString("tier"),
                row.getString("project"),
                row.getObject("project_start", LocalDate.class),
                row.getObject("project_end", LocalDate.class),
                base == null ? null : new Money(base),
                read(row.getString("contents")));
    }

    private static GrantCase.@Nullable Filing filing(ResultSet row) throws SQLException {
        String number = row.getString("number");
        if (number == null) {
            return null;
        }
        GrantCase.Route route = new GrantCase.Route(
                row.getObject("receiving_office", UUID.class),
                row.getObject("finance_office", UUID.class),
                row.getObject("city_office", UUID.class));
        return new GrantCase.Filing(number, row.getTimestamp("submitted_at").toInstant(), route);
    }

    private String written(Declarations declarations) {
        try {
            return json.writeValueAsString(declarations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Declarations read(String text) {
        try {
            return json.readValue(text, Declarations.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An application's contents are not readable", e);
        }
    }
}
