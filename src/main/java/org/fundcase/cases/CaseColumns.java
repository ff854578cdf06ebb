package org.fundcase.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as a row of {@code cases_application}. */
@Component
class CaseColumns {

    private static final TypeReference<Map<Stage, UUID>> OFFICES = new TypeReference<>() {};
    private static final TypeReference<Declarations> DECLARATIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    CaseColumns(ObjectMapper json) {
        this.json = json;
    }

    /** The values by the names that the statements of {@link CaseRows} give them. */
    Map<String, @Nullable Object> of(GrantCase changed) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", changed.id());
        parameters.put("round", changed.roundId());
        parameters.put("enterprise", changed.enterpriseId());
        parameters.put("version", changed.version());
        parameters.put("year", changed.year());
        parameters.put("begun", Timestamp.from(changed.begunAt()));
        parameters.put("state", changed.state().name());
        parameters.put("corrections", changed.corrections());
        parameters.put("item", changed.item());
        parameters.putAll(parameters(changed.contents()));
        parameters.putAll(parameters(changed.filing()));
        return parameters;
    }

    private Map<String, @Nullable Object> parameters(GrantCase.Contents contents) {
        Money base = contents.statedBase();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("tier", contents.tier());
        parameters.put("project", contents.project());
        parameters.put("start", contents.projectStart());
        parameters.put("end", contents.projectEnd());
        parameters.put("base", base == null ? null : base.fen());
        parameters.put("contents", written(contents.declarations()));
        return parameters;
    }

    private Map<String, @Nullable Object> parameters(GrantCase.@Nullable Filing filing) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("number", filing == null ? null : filing.number());
        parameters.put("submitted", filing == null ? null : Timestamp.from(filing.at()));
        parameters.put("offices", filing == null ? null : written(filing.route().offices()));
        parameters.put("city", filing == null ? null : filing.route().city());
        parameters.put("municipal", filing == null ? null : filing.route().municipalUnit());
        return parameters;
    }

    GrantCase read(ResultSet row) throws SQLException {
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
                read(row.getString("contents"), DECLARATIONS));
    }

    private GrantCase.@Nullable Filing filing(ResultSet row) throws SQLException {
        String number = row.getString("number");
        if (number == null) {
            return null;
        }
        GrantCase.Route route = new GrantCase.Route(
                read(row.getString("offices"), OFFICES),
                row.getObject("city_office", UUID.class),
                row.getBoolean("municipal_unit"));
        return new GrantCase.Filing(number, row.getTimestamp("submitted_at").toInstant(), route);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of an application is not readable", e);
        }
    }
}
