package org.fundcase.cases;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Visible;
import org.fundcase.kernel.Bigrams;

/**
 * Which cases a search finds, as SQL on rows {@code l}. Two characters of a name, in a whole city, are looked up in the
 * list that the database keeps of every pair, because the list of cases would have to be walked until it has them; numbers
 * and credit codes have no Chinese characters.
 */
final class CaseFilter {

    /** Of both lists. */
    static final String LATEST = " ORDER BY l.submitted_at DESC, l.case_id DESC";

    private static final String CASES = "cases_listing";
    private static final String PAIRS = "cases_name_pair";

    private final String list;
    private final StringBuilder where;
    private final Map<String, Object> params;

    private CaseFilter(String list, Visible visible) {
        this.list = list;
        this.where = new StringBuilder(visible.sql("l.case_id", "l.city"));
        this.params = new HashMap<>(visible.params());
    }

    static CaseFilter of(CaseList.Search search, Visible visible) {
        String pair = Bigrams.onlyPair(search.text());
        if (pair != null && search.round() == null && visible.reach() == Visible.Reach.CITY) {
            return new CaseFilter(PAIRS, visible).and("l.pair = :pair", "pair", pair);
        }
        CaseFilter filter = new CaseFilter(CASES, visible);
        UUID round = search.round();
        if (round != null) {
            filter.and("l.round_id = :round", "round", round);
        }
        if (!search.text().isEmpty()) {
            filter.text(search.text());
        }
        return filter;
    }

    Map<String, Object> params() {
        return params;
    }

    /** From the list on, without an order. */
    String rows() {
        return list + " l WHERE " + where;
    }

    /** The latest, as rows of the list of cases. */
    String latest(int most) {
        String first = " FROM " + rows() + LATEST + " LIMIT " + most;
        return list.equals(CASES)
                ? "SELECT l.*" + first
                : "SELECT c.* FROM (SELECT l.case_id" + first
                        + ") found JOIN cases_listing c ON c.case_id = found.case_id";
    }

    /** A page ends with a case of the list: a foreign one is no place in it, like one that does not exist. */
    void after(UUID caseId, Visible visible) {
        and(
                "(l.submitted_at, l.case_id) < (SELECT a.submitted_at, a.case_id FROM cases_listing a "
                        + "WHERE a.case_id = :after AND " + visible.sql("a.case_id") + ")",
                "after",
                caseId);
    }

    private void text(String text) {
        and(
                "(l.bigrams @@ to_tsquery('simple', :pairs) OR l.number LIKE :start OR l.credit_code LIKE :start)",
                "pairs",
                Bigrams.query(text));
        params.put("start", text.toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
    }

    private CaseFilter and(String condition, String param, Object value) {
        where.append(" AND ").append(condition);
        params.put(param, value);
        return this;
    }
}
