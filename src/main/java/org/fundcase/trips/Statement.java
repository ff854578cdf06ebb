package org.fundcase.trips;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * One of several that go together.
 *
 * @param sql with question marks
 * @param values in their order
 */
record Statement(String sql, List<@Nullable Object> values) {

    /** @param sql with names after colons */
    static Statement of(String sql, Map<String, ?> named) {
        ParsedSql parsed = NamedParameterUtils.parseSqlStatement(sql);
        MapSqlParameterSource source = new MapSqlParameterSource(named);
        List<@Nullable Object> values = new ArrayList<>();
        for (Object value : NamedParameterUtils.buildValueArray(parsed, source, null)) {
            // A list of values has as many question marks.
            if (value instanceof Collection<?> several) {
                values.addAll(several);
            } else {
                values.add(value);
            }
        }
        return new Statement(NamedParameterUtils.substituteNamedParameters(parsed, source), values);
    }
}
