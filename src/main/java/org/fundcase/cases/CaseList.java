package org.fundcase.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Visible;
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
        Visible visible = access.visible(who);
        CaseFilter filter = CaseFilter.of(search, visible);
        UUID after = search.after();
        if (after != null) {
            filter.after(after, visible);
        }
        return rows(filter, PAGE + 1);
    }

    /** At most so many from the first on. */
    List<Row> first(Search search, int most, SignedIn who) {
        return rows(CaseFilter.of(search, access.visible(who)), most);
    }

    private List<Row> rows(CaseFilter filter, int most) {
        List<Row> found = jdbc.sql("SELECT l.*, c.state FROM (" + filter.latest(most)
                        + ") l JOIN cases_application c ON c.id = l.case_id" + CaseFilter.LATEST)
                .params(filter.params())
                .query((row, n) -> row(row))
                .list();
        Map<UUID, CaseStanding> now = standings.of(found.stream().collect(Collectors.toMap(Row::id, Row::state)));
        return found.stream()
                .map(row -> row.at(now.getOrDefault(row.id(), row.standing())))
                .toList();
    }

    /** How many there are, at most one more than {@link #MOST}. */
    int count(Search search, SignedIn who) {
        CaseFilter filter = CaseFilter.of(search, access.visible(who));
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM " + filter.rows() + " LIMIT " + (MOST + 1) + ") capped")
                .params(filter.params())
                .query(Integer.class)
                .single();
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
