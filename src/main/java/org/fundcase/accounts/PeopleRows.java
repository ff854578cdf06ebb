package org.fundcase.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of people and their roles. */
@Component
class PeopleRows {

    private static final String PEOPLE =
            "SELECT p.id, p.username, p.name, p.office_id, p.disabled, p.temporary, o.kind, "
                    + "o.name AS office, ARRAY(SELECT role FROM accounts_person_role r WHERE r.person_id = p.id) AS roles "
                    + "FROM accounts_person p JOIN accounts_office o ON o.id = p.office_id ";

    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enabled people only. */
    Optional<SignedIn> enabled(UUID id) {
        return jdbc.sql(PEOPLE + "WHERE p.id = :id AND NOT p.disabled")
                .param("id", id)
                .query((row, n) -> signedIn(row))
                .optional();
    }

    Optional<SignedIn> named(String username) {
        return jdbc.sql(PEOPLE + "WHERE p.username = :username")
                .param("username", username)
                .query((row, n) -> signedIn(row))
                .optional();
    }

    Optional<SignedIn> anybody(UUID id) {
        return jdbc.sql(PEOPLE + "WHERE p.id = :id")
                .param("id", id)
                .query((row, n) -> signedIn(row))
                .optional();
    }

    List<Person> ofOffice(UUID officeId) {
        return jdbc.sql(PEOPLE + "WHERE p.office_id = :office ORDER BY p.disabled, p.username")
                .param("office", officeId)
                .query((row, n) -> person(row))
                .list();
    }

    /** Those of the offices of an office's city who may confirm anything at all, by office and name. */
    List<SignedIn> headsOfCity(UUID officeId) {
        return jdbc.sql(PEOPLE
                        + "WHERE NOT p.disabled AND o.city = (SELECT city FROM accounts_office WHERE id = :office) "
                        + "AND EXISTS (SELECT 1 FROM accounts_person_role h WHERE h.person_id = p.id "
                        + "AND h.role = 'SECTION_HEAD') ORDER BY o.name, p.name, p.username")
                .param("office", officeId)
                .query((row, n) -> signedIn(row))
                .list();
    }

    Optional<Credentials> credentials(UUID id, boolean lock) {
        return jdbc.sql("SELECT password_hash, disabled, failures, locked_until FROM accounts_person WHERE id = :id"
                        + (lock ? " FOR UPDATE" : ""))
                .param("id", id)
                .query((row, n) -> credentials(row))
                .optional();
    }

    /** False if the name is taken. */
    boolean insert(UUID id, NewPerson person, String username, String hash, boolean temporary) {
        int rows = jdbc.sql("INSERT INTO accounts_person (id, username, name, password_hash, office_id, temporary) "
                        + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING")
                .params(id, username, person.name(), hash, person.officeId(), temporary)
                .update();
        if (rows == 1) {
            person.roles().forEach(role -> insertRole(id, role));
        }
        return rows == 1;
    }

    private void insertRole(UUID id, Role role) {
        jdbc.sql("INSERT INTO accounts_person_role (person_id, role) VALUES (?, ?)")
                .params(id, role.name())
                .update();
    }

    void setRoles(UUID id, Set<Role> roles) {
        jdbc.sql("DELETE FROM accounts_person_role WHERE person_id = ?")
                .params(id)
                .update();
        roles.forEach(role -> insertRole(id, role));
    }

    void setPassword(UUID id, String hash, boolean temporary) {
        jdbc.sql("UPDATE accounts_person SET password_hash = ?, temporary = ?, failures = 0, locked_until = NULL "
                        + "WHERE id = ?")
                .params(hash, temporary, id)
                .update();
        dropTokens(id);
    }

    /** Whether there is an administrator who can sign in; nobody else can ask before the transaction ends. */
    boolean hasAdministrator() {
        jdbc.sql("LOCK TABLE accounts_person_role IN SHARE ROW EXCLUSIVE MODE").update();
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts_person_role r JOIN accounts_person p "
                        + "ON p.id = r.person_id WHERE r.role = 'ADMINISTRATOR' AND NOT p.disabled)")
                .query(Boolean.class)
                .single();
    }

    /** True if it was not so before. */
    boolean setDisabled(UUID id, boolean disabled) {
        dropTokens(id);
        return jdbc.sql("UPDATE accounts_person SET disabled = :disabled WHERE id = :id AND disabled <> :disabled")
                        .param("disabled", disabled)
                        .param("id", id)
                        .update()
                == 1;
    }

    void setFailures(UUID id, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("UPDATE accounts_person SET failures = ?, locked_until = ? WHERE id = ?")
                .params(failures, lockedUntil == null ? null : Timestamp.from(lockedUntil), id)
                .update();
    }

    private void dropTokens(UUID id) {
        jdbc.sql("DELETE FROM accounts_token WHERE person_id = ?").params(id).update();
    }

    private static Credentials credentials(ResultSet row) throws SQLException {
        Timestamp lockedUntil = row.getTimestamp("locked_until");
        return new Credentials(
                row.getString("password_hash"),
                row.getBoolean("disabled"),
                row.getInt("failures"),
                lockedUntil == null ? null : lockedUntil.toInstant());
    }

    private static Person person(ResultSet row) throws SQLException {
        SignedIn who = signedIn(row);
        return new Person(
                who.personId(), who.username(), who.name(), who.officeId(), who.roles(), row.getBoolean("disabled"));
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        return new SignedIn(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getObject("office_id", UUID.class),
                OfficeKind.valueOf(row.getString("kind")),
                row.getString("office"),
                roles(row.getArray("roles")),
                row.getBoolean("temporary"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
