package org.fundcase.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Visible;
import org.fundcase.kernel.Bigrams;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the submitted cases a person may see, the latest first. */
@Component
class CaseList {

    static final int PAGE = 50;
    static final int MOST = 1_000;
    private static final String LATEST = " ORDER BY l.submitted_at DESC, l.case_id DESC";

    /**
     * @param text two characters of a name, or the beginning of a number or credit code; blank for all
     * @param round null for all
     * @param after the case the page before ended with; null for the first page
     */
    record Search(String text, @Nullable UUID round, @Nullable UUID after) {}

    record Row(
            UUID id,
            String number,
            String enterprise,
            Words itemName,
            String round,
            Words district,
            CaseState state,
            Instant submittedAt,
            CaseStanding standing) {

        Row at(CaseStanding now) {
            return new Row(id, number, enterprise, itemName, round, district, state, submittedAt, now);
        }
    }

    private final JdbcClient jdbc;
    private final Access access;
    private final Standings standings;

    CaseList(@Qualifier("lists") JdbcClient jdbc, Access access, Standings standings) {
        this.jdbc = jdbc;
        this.access = access;
        this.standings = standings;
    }

    /** One more than a page, if there is one. */
    List<Row> page(Search search, SignedIn who) {
        Map<String, Object> params = new HashMap<>();
        String where = where(search, who, params);
        UUID after = search.after();
        if (after != null) {
            where +=
                    // A page ends with a case of the list: a foreign one is no place in it, like one that does not
                    // exist.
                    " AND (l.submitted_at, l.case_id) < (SELECT a.submitted_at, a.case_id FROM cases_listing a "
                            + "WHERE a.case_id = :after AND "
                            + access.visible(who).sql("a.case_id") + ")";
            params.put("after", after);
        }
        return rows(where, params, PAGE + 1);
    }

    /** At most so many from the first on. */
    List<Row> first(Search search, int most, SignedIn who) {
        Map<String, Object> params = new HashMap<>();
        return rows(where(search, who, params), params, most);
    }

    private List<Row> rows(String where, Map<String, Object> params, int most) {
        List<Row> found = jdbc.sql("SELECT l.*, c.state FROM (SELECT * FROM cases_listing l WHERE " + where + LATEST
                        + " LIMIT " + most + ") l JOIN cases_application c ON c.id = l.case_id" + LATEST)
                .params(params)
                .query((row, n) -> row(row))
                .list();
        Map<UUID, CaseStanding> now = standings.of(found.stream().collect(Collectors.toMap(Row::id, Row::state)));
        return found.stream()
                .map(row -> row.at(now.getOrDefault(row.id(), row.standing())))
                .toList();
    }

    /** How many there are, at most one more than {@link #MOST}. */
    int count(Search search, SignedIn who) {
        Map<String, Object> params = new HashMap<>();
        String where = where(search, who, params);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM cases_listing l WHERE " + where + " LIMIT " + (MOST + 1)
                        + ") capped")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private String where(Search search, SignedIn who, Map<String, Object> params) {
        Visible visible = access.visible(who);
        params.putAll(visible.params());
        StringBuilder where = new StringBuilder(visible.sql("l.case_id", "l.city"));
        UUID round = search.round();
        if (round != null) {
            where.append(" AND l.round_id = :round");
            params.put("round", round);
        }
        if (!search.text().isEmpty()) {
            where.append(" AND (l.bigrams @@ to_tsquery('simple', :pairs) OR l.number LIKE :start "
                    + "OR l.credit_code LIKE :start)");
            params.put("pairs", Bigrams.query(search.text()));
            params.put("start", search.text().toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        return where.toString();
    }

    private static Row row(ResultSet row) throws SQLException {
        CaseState state = CaseState.valueOf(row.getString("state"));
        return new Row(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("enterprise"),
                new Words(row.getString("item_name"), row.getString("item_name_en")),
                row.getString("round"),
                Words.of(row.getString("district")),
                state,
                row.getTimestamp("submitted_at").toInstant(),
                CaseStanding.of(state));
    }
}
