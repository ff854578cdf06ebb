package org.fundcase.accounts;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The cases a person may read, as a condition for a list's SQL: nothing is filtered after paging.
 *
 * @param condition with {@code %s} for the column
 * @param params named, to be added to the statement's own: {@code visibleOffice}, {@code visibleThrough}
 */
public record Visible(Reach reach, String condition, Map<String, Object> params) {

    /** How far somebody sees. */
    public enum Reach {
        EVERY,
        /** The cases that an office of the own city decides. */
        CITY,
        /** The cases with which the own office has one of the relations {@code visibleThrough}. */
        RELATED,
        NONE
    }

    private static final String NOW =
            "subject_kind IN ('CASE', 'ROUND', 'QUOTA', 'RECOVERY', 'LISTING', 'PERFORMANCE') AND until IS NULL";

    private static final String IS_RELATED = "EXISTS (SELECT 1 FROM accounts_relation visible_r "
            + "WHERE visible_r.subject_id = %s AND visible_r.office_id = :visibleOffice "
            + "AND visible_r.subject_kind = 'CASE' AND visible_r.relation IN (:visibleThrough) "
            + "AND visible_r.until IS NULL)";

    private static final String IS_OF_CITY = "EXISTS (SELECT 1 FROM accounts_relation visible_c "
            + "JOIN accounts_office visible_o ON visible_o.id = visible_c.office_id "
            + "WHERE visible_c.subject_id = %s AND visible_c.subject_kind = 'CASE' "
            + "AND visible_c.relation = 'CITY' AND visible_c.until IS NULL "
            + "AND visible_o.city = (SELECT city FROM accounts_office WHERE id = :visibleOffice))";

    private static final Pattern COLUMN = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

    static Visible every() {
        return new Visible(Reach.EVERY, "TRUE", Map.of());
    }

    static Visible none() {
        return new Visible(Reach.NONE, "FALSE", Map.of());
    }

    static Visible ofCity(UUID office) {
        return new Visible(Reach.CITY, IS_OF_CITY, Map.of("visibleOffice", office));
    }

    static Visible related(UUID office, Set<String> through) {
        return new Visible(Reach.RELATED, IS_RELATED, Map.of("visibleOffice", office, "visibleThrough", through));
    }

    /** @param column holds the case's id, for example {@code c.id} */
    public String sql(String column) {
        return checked(column, condition);
    }

    /**
     * For a list that keeps who may read its rows, because it is long: the offices that have to do with a case now, as
     * rows of {@code office_id} and {@code relations} (text[]).
     *
     * @param column as for {@link #sql(String)}
     */
    public static String offices(String column) {
        return checked(
                column,
                "(SELECT office_id, array_agg(relation) AS relations FROM accounts_relation WHERE subject_id = %s AND "
                        + NOW + " GROUP BY office_id)");
    }

    /**
     * As {@link #offices(String)}: the city whose office decides a case; null if none does yet.
     *
     * @param column as for {@link #sql(String)}
     */
    public static String city(String column) {
        return checked(
                column,
                "(SELECT min(city) FROM accounts_office WHERE id IN (SELECT office_id FROM accounts_relation "
                        + "WHERE subject_id = %s AND relation = 'CITY' AND " + NOW + "))");
    }

    /**
     * As {@link #sql(String)}, for a list that keeps the city of its cases and so can be read in its order.
     *
     * @param city column that holds {@link #city(String)}
     */
    public String sql(String column, String city) {
        return reach == Reach.CITY
                ? checked(city, "%s = (SELECT city FROM accounts_office WHERE id = :visibleOffice)")
                : sql(column);
    }

    private static String checked(String column, String sql) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("Not a column: " + column);
        }
        return sql.replace("%s", column);
    }
}
