package org.fundcase.applicants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundcase.applicants.Standing.OtherFunding;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.kernel.CreditCode;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.springframework.stereotype.Component;

/** What the books hold of a party over some time, for rules that look back (近三年), whether it is registered or not. */
@Component
public class PastStanding {

    /**
     * A bar that covered any day of the time.
     *
     * @param until the last day it held: earlier than it was to, if it was lifted
     * @param cause blank if not entered
     */
    public record HeldBar(LocalDate starts, LocalDate until, String cause, String basis) {}

    /** A look into a list that found the party on it; of two on one day the later one counts. */
    public record Listed(QueriedList list, LocalDate on, String proof) {}

    /** @param funding of every year that the time touches, for the books know no days */
    public record Past(List<HeldBar> bars, List<Listed> listed, List<OtherFunding> funding) {}

    private static final String HELD_UNTIL =
            "CASE WHEN lifted_on IS NULL OR lifted_on > until THEN until ELSE lifted_on - 1 END";

    private final Trips trips;
    private final Standing standing;

    PastStanding(Trips trips, Standing standing) {
        this.trips = trips;
        this.standing = standing;
    }

    /**
     * @param first the first day
     * @param last the last day, inside
     */
    public Past between(CreditCode code, LocalDate first, LocalDate last) {
        Trip trip = trips.begin();
        Map<String, Object> asked = Map.of("code", code.value(), "first", first, "last", last);
        Later<Standing.Known> known = standing.known(code, last, trip);
        Later<List<HeldBar>> bars = bars(asked, trip);
        Later<List<Listed>> listed = listed(asked, trip);
        List<OtherFunding> funding = known.get().otherFunding().stream()
                .filter(one -> one.year() >= first.getYear() && one.year() <= last.getYear())
                .toList();
        return new Past(bars.get(), listed.get(), funding);
    }

    private static Later<List<HeldBar>> bars(Map<String, Object> asked, Trip trip) {
        return trip.ask(
                "SELECT starts, " + HELD_UNTIL + " AS held_until, cause, basis FROM applicants_bar "
                        + "WHERE credit_code = :code AND starts <= :last AND " + HELD_UNTIL
                        + " >= greatest(starts, :first) ORDER BY starts, basis",
                asked,
                (row, n) -> new HeldBar(
                        day(row, "starts"), day(row, "held_until"), row.getString("cause"), row.getString("basis")));
    }

    private static Later<List<Listed>> listed(Map<String, Object> asked, Trip trip) {
        return trip.ask(
                "SELECT list, queried_on, proof FROM (SELECT DISTINCT ON (list, queried_on) * "
                        + "FROM applicants_query WHERE credit_code = :code AND queried_on BETWEEN :first AND :last "
                        + "ORDER BY list, queried_on, recorded_at DESC) AS latest WHERE found ORDER BY queried_on, list",
                asked,
                (row, n) -> new Listed(
                        QueriedList.valueOf(row.getString("list")), day(row, "queried_on"), row.getString("proof")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
