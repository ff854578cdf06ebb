package org.fundcase.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes rows that the application wrote for one case again for many: own ids become {@code md5(id || n)}, names and
 * numbers those of the party, all else stays. So every copy has the columns and values the application gives.
 */
final class Copies {

    /** Values that do not come from the original: they differ from case to case, or save the sealing job a million. */
    private static final Map<String, String> OWN_VALUES = Map.of(
            "bigrams", "to_tsvector('simple', p.pairs)",
            "due", "date '2022-03-02' + p.n % 60",
            "sort_due", "date '2022-03-02' + p.n % 60",
            "due_date_", "timestamptz '2022-03-02' + p.n % 60 * interval '1 day'",
            "submitted_at", "timestamptz '2022-03-01' + p.n * interval '1 second'");

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JdbcClient jdbc;
    private final Set<String> ownIds;
    private final Map<String, String> replaced;

    /**
     * @param ownIds of the original's rows
     * @param replaced text of the original, and the column of {@code bench_party} in its place
     */
    Copies(JdbcClient jdbc, Set<String> ownIds, Map<String, String> replaced) {
        this.jdbc = jdbc;
        this.ownIds = ownIds;
        this.replaced = replaced;
    }

    /** The ids that the rows have for themselves. */
    static Set<String> ids(JdbcClient jdbc, Originals originals) {
        return originals.idQueries().stream()
                .flatMap(query -> jdbc.sql(query).query(String.class).list().stream())
                .filter(id -> id.matches(UUID_FORM))
                .collect(Collectors.toSet());
    }

    /** @param parties SQL on {@code p.n} */
    void copy(String table, String where, String parties) {
        Map<String, String> types = types(table);
        for (Map<String, Object> row : rows(table, where, types)) {
            Map<String, String> values = new LinkedHashMap<>();
            row.forEach((column, value) ->
                    values.put(column, value(column, (String) value, types.getOrDefault(column, "text"))));
            jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", values.keySet()) + ") SELECT "
                            + String.join(", ", values.values()) + " FROM bench_party p WHERE " + parties)
                    .update();
        }
    }

    private Map<String, String> types(String table) {
        Map<String, String> types = new HashMap<>();
        jdbc.sql("SELECT column_name, udt_name FROM information_schema.columns WHERE table_schema = 'fundcase' "
                        + "AND table_name = :table")
                .param("table", table)
                .query(row -> {
                    types.put(row.getString(1), row.getString(2));
                });
        return types;
    }

    private List<Map<String, Object>> rows(String table, String where, Map<String, String> types) {
        String columns =
                types.keySet().stream().map(column -> column + "::text AS " + column).collect(Collectors.joining(", "));
        return new ArrayList<>(
                jdbc.sql("SELECT " + columns + " FROM " + table + " WHERE " + where).query().listOfRows());
    }

    private String value(String column, @Nullable String original, String type) {
        if (original == null) {
            return "NULL";
        }
        String own = OWN_VALUES.get(column);
        return own == null ? "(" + text(original) + ")::" + type : own;
    }

    private String text(String original) {
        String text = quoted(original);
        for (String id : ownIds) {
            if (original.contains(id)) {
                text = "replace(" + text + ", " + quoted(id) + ", md5(" + quoted(id) + " || p.n)::uuid::text)";
            }
        }
        for (Map.Entry<String, String> entry : replaced.entrySet()) {
            if (original.contains(entry.getKey())) {
                text = "replace(" + text + ", " + quoted(entry.getKey()) + ", p." + entry.getValue() + "::text)";
            }
        }
        return text;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
