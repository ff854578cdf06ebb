package org.fundcase.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bodies people act for. */
@Component
public class Offices {

    private static final List<String> OF_GOVERNMENT = Stream.of(OfficeKind.values())
            .filter(kind -> kind != OfficeKind.ENTERPRISE && kind != OfficeKind.EXPERT)
            .map(OfficeKind::name)
            .toList();

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal not found */
    public Office get(UUID id) {
        return jdbc.sql("SELECT * FROM accounts_office WHERE id = :id")
                .param("id", id)
                .query((row, n) -> office(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * The office of a kind in a city.
     *
     * @param district null for a city office
     */
    public Optional<Office> find(OfficeKind kind, String city, @Nullable String district) {
        return jdbc
                .sql("SELECT * FROM accounts_office WHERE kind = :kind AND city = :city "
                        + "AND " + (district == null ? "district IS NULL" : "district = :district")
                        + " ORDER BY name LIMIT 1")
                .param("kind", kind.name())
                .param("city", city)
                .param("district", district)
                .query((row, n) -> office(row))
                .list()
                .stream()
                .findFirst();
    }

    /** The offices of government in a city, by name. */
    public Later<List<Office>> ofCity(String city, Trip trip) {
        return trip.ask(
                "SELECT * FROM accounts_office WHERE kind IN (:kinds) AND city = :city ORDER BY name",
                Map.of("kinds", OF_GOVERNMENT, "city", city),
                (row, n) -> office(row));
    }

    /**
     * The office of each kind that works for a place.
     *
     * @param district of those kinds that are of a district; null if none is wanted
     * @param ofCity by name
     * @return no entry for a kind that is not entered
     */
    public static Map<OfficeKind, Office> in(@Nullable String district, List<Office> ofCity) {
        return ofCity.stream()
                .filter(office -> office.district() == null || office.district().equals(district))
                .collect(Collectors.toMap(Office::kind, Function.identity(), (first, other) -> first));
    }

    /** The districts that take applications. */
    public static Set<String> districts(List<Office> ofCity) {
        return ofCity.stream()
                .filter(office -> office.kind() == OfficeKind.DISTRICT_INDUSTRY)
                .flatMap(office -> Optional.ofNullable(office.district()).stream())
                .collect(Collectors.toSet());
    }

    /** Those of the ids that exist, in no order. */
    public List<Office> all(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM accounts_office WHERE id IN (:ids)")
                .param("ids", ids)
                .query((row, n) -> office(row))
                .list();
    }

    /** All offices, those of government first, enterprises last. */
    public List<Office> all() {
        return jdbc.sql("SELECT * FROM accounts_office ORDER BY kind = 'ENTERPRISE', kind, district, name")
                .query((row, n) -> office(row))
                .list();
    }

    /** The districts of a city that take applications. */
    public Set<String> districts(String city) {
        return jdbc.sql("SELECT DISTINCT district FROM accounts_office WHERE kind = 'DISTRICT_INDUSTRY' "
                        + "AND city = :city AND district IS NOT NULL")
                .param("city", city)
                .query(String.class)
                .set();
    }

    /**
     * Takes an office in under its given id.
     *
     * @throws Refusal if the id is taken
     */
    @Transactional
    public Office register(Office office) {
        int rows = jdbc.sql("INSERT INTO accounts_office (id, kind, city, district, name) VALUES (?, ?, ?, ?, ?) "
                        + "ON CONFLICT DO NOTHING")
                .params(office.id(), office.kind().name(), office.city(), office.district(), office.name())
                .update();
        if (rows == 0) {
            throw Refusal.conflict("office-exists", "这个单位已经登记过了。");
        }
        return office;
    }

    /** An enterprise moved its seat; nothing happens if it has no office yet. */
    @Transactional
    public void move(UUID enterprise, String city) {
        jdbc.sql("UPDATE accounts_office SET city = :city WHERE id = :id AND kind = 'ENTERPRISE' AND city <> :city")
                .param("city", city)
                .param("id", enterprise)
                .update();
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getObject("id", UUID.class),
                OfficeKind.valueOf(row.getString("kind")),
                row.getString("city"),
                row.getString("district"),
                row.getString("name"));
    }
}
