package org.fundcase.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.rounds.PoolEntry.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the pool of a city for its pages, a page at a time. */
@Component
class PoolView {

    static final int PAGE = 50;
    private static final int LAST = 10_000;

    private final JdbcClient jdbc;

    PoolView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param scheme id; null for all
     * @param year in which it was taken in; null for all
     * @param state null for all
     * @param page from 0
     */
    record Search(@Nullable String scheme, @Nullable Integer year, @Nullable State state, @Nullable Integer page) {

        int at() {
            return page == null ? 0 : Math.max(0, Math.min(page, LAST));
        }

        public boolean isScheme(String id) {
            return id.equals(scheme);
        }
    }

    /** @param drawnBy the title of the round that ranks or supported it; null while none does */
    record Row(PoolEntry entry, String scheme, String round, @Nullable String drawnBy) {}

    /** @param more whether there is a next page */
    record Found(List<Row> rows, boolean more) {}

    Found find(String city, Search search) {
        List<Row> rows = slice(city, search, PAGE + 1, search.at() * PAGE);
        boolean more = rows.size() > PAGE;
        return new Found(more ? rows.subList(0, PAGE) : rows, more);
    }

    /** At most so many from the first on. */
    List<Row> first(String city, Search search, int most) {
        return slice(city, search, most, 0);
    }

    private List<Row> slice(String city, Search search, int most, int from) {
        Map<String, Object> params = new HashMap<>(Map.of("city", city));
        List<String> where = new ArrayList<>(List.of("p.city = :city"));
        add(where, params, "scheme", "p.scheme_id = :scheme", search.scheme());
        add(where, params, "year", "p.year = :year", search.year());
        State state = search.state();
        add(where, params, "state", "p.state = :state", state == null ? null : state.name());
        return rows(
                String.join(" AND ", where) + " ORDER BY p.entered_on DESC, p.case_id LIMIT " + most + " OFFSET "
                        + from,
                params);
    }

    private static void add(
            List<String> where, Map<String, Object> params, String name, String sql, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.add(sql);
            params.put(name, value);
        }
    }

    Optional<Row> get(UUID caseId, String city) {
        return rows("p.case_id = :case AND p.city = :city", Map.of("case", caseId, "city", city)).stream()
                .findFirst();
    }

    private List<Row> rows(String where, Map<String, ?> params) {
        return jdbc.sql("SELECT p.*, r.title AS round_title, d.title AS drawn_title FROM rounds_pool p "
                        + "JOIN rounds_round r ON r.id = p.round_id LEFT JOIN rounds_round d ON d.id = p.drawn_by WHERE "
                        + where)
                .params(params)
                .query((row, n) -> new Row(
                        PoolRows.entry(row),
                        row.getString("scheme_id"),
                        row.getString("round_title"),
                        row.getString("drawn_title")))
                .list();
    }

    /** The years in which the city took something in, the latest first. */
    List<Integer> years(String city) {
        return jdbc.sql("SELECT DISTINCT year FROM rounds_pool WHERE city = ? ORDER BY year DESC")
                .param(city)
                .query(Integer.class)
                .list();
    }

    /** The earliest first. */
    List<PoolEntry.Step> steps(UUID caseId) {
        return jdbc.sql("SELECT s.*, coalesce(r.title, '') AS title FROM rounds_pool_step s "
                        + "LEFT JOIN rounds_round r ON r.id = s.round_id WHERE s.case_id = ? ORDER BY s.id")
                .param(caseId)
                .query((row, n) -> new PoolEntry.Step(
                        row.getString("step"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
