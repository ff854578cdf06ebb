package org.fundcase.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.review.Expert.Employer;
import org.fundcase.review.Expert.Interest;
import org.fundcase.review.Expert.Struck;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the pools of experts. */
@Component
class ExpertRows {

    private final JdbcClient jdbc;

    ExpertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Expert> find(UUID id) {
        return jdbc.sql("SELECT * FROM review_expert WHERE id = :id")
                .param("id", id)
                .query((row, n) -> expert(row))
                .optional()
                .map(expert -> whole(List.of(expert)).get(0));
    }

    List<Expert> ofKeeper(UUID keeper) {
        return whole(
                jdbc.sql("SELECT * FROM review_expert WHERE keeper = :keeper ORDER BY struck_on IS NOT NULL, name, id")
                        .param("keeper", keeper)
                        .query((row, n) -> expert(row))
                        .list());
    }

    /** Of all pools of a city, by keeper. */
    List<Expert> ofCity(String city) {
        return whole(
                jdbc.sql("SELECT * FROM review_expert WHERE keeper IN (SELECT id FROM accounts_office WHERE city = ?) "
                                + "ORDER BY keeper, struck_on IS NOT NULL, name, id")
                        .param(city)
                        .query((row, n) -> expert(row))
                        .list());
    }

    /** As many questions for a thousand experts as for one. */
    private List<Expert> whole(List<Expert> bare) {
        UUID[] ids = bare.stream().map(Expert::id).toArray(UUID[]::new);
        Map<UUID, List<Employer>> employers = new HashMap<>();
        jdbc.sql("SELECT * FROM review_expert_employer WHERE expert_id = ANY (?) ORDER BY since DESC, name")
                .param(ids)
                .query((RowCallbackHandler) row -> employers
                        .computeIfAbsent(row.getObject("expert_id", UUID.class), none -> new ArrayList<>())
                        .add(employer(row)));
        Map<UUID, List<Interest>> interests = new HashMap<>();
        jdbc.sql("SELECT * FROM review_expert_interest WHERE expert_id = ANY (?) ORDER BY until DESC, party")
                .param(ids)
                .query((RowCallbackHandler) row -> interests
                        .computeIfAbsent(row.getObject("expert_id", UUID.class), none -> new ArrayList<>())
                        .add(interest(row)));
        return bare.stream()
                .map(expert -> expert.with(
                        employers.getOrDefault(expert.id(), List.of()), interests.getOrDefault(expert.id(), List.of())))
                .toList();
    }

    private static Expert expert(ResultSet row) throws SQLException {
        LocalDate struckOn = row.getObject("struck_on", LocalDate.class);
        return new Expert(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("keeper", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("phone"),
                row.getString("fields"),
                List.of(),
                List.of(),
                struckOn == null
                        ? null
                        : new Struck(struckOn, row.getString("struck_reason"), row.getString("struck_name")));
    }

    private static Employer employer(ResultSet row) throws SQLException {
        return new Employer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("credit_code"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static Interest interest(ResultSet row) throws SQLException {
        return new Interest(
                row.getObject("id", UUID.class),
                row.getString("party"),
                row.getString("credit_code"),
                row.getObject("until", LocalDate.class));
    }

    /** Who entered it, and when by the business clock. */
    record Entered(UUID by, String name, Timestamp at) {}

    void insert(Expert expert, Entered entered) {
        jdbc.sql("INSERT INTO review_expert (id, person_id, keeper, name, title, phone, fields, entered_by, "
                        + "entered_name, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(expert.id(), expert.personId(), expert.keeper(), expert.name(), expert.title())
                .params(expert.phone(), expert.fields(), entered.by(), entered.name(), entered.at())
                .update();
        expert.employers().forEach(employer -> insert(expert.id(), employer));
    }

    void insert(UUID expert, Employer employer) {
        jdbc.sql("INSERT INTO review_expert_employer (id, expert_id, name, credit_code, since, until) "
                        + "VALUES (:id, :expert, :name, :code, :since, :until)")
                .param("id", employer.id())
                .param("expert", expert)
                .param("name", employer.name())
                .param("code", employer.creditCode())
                .param("since", employer.since())
                .param("until", employer.until())
                .update();
    }

    /** False if that employer had ended already. */
    boolean end(UUID expert, UUID employer, LocalDate last) {
        return jdbc.sql("UPDATE review_expert_employer SET until = :last WHERE id = :id AND expert_id = :expert "
                                + "AND until IS NULL AND since <= :last")
                        .param("last", last)
                        .param("id", employer)
                        .param("expert", expert)
                        .update()
                == 1;
    }

    void insert(UUID expert, Interest interest, Timestamp at) {
        jdbc.sql("INSERT INTO review_expert_interest (id, expert_id, party, credit_code, until, declared_at) "
                        + "VALUES (:id, :expert, :party, :code, :until, :at)")
                .param("id", interest.id())
                .param("expert", expert)
                .param("party", interest.party())
                .param("code", interest.creditCode())
                .param("until", interest.until())
                .param("at", at)
                .update();
    }

    /** False the second time. */
    boolean strike(UUID expert, Struck struck) {
        return jdbc.sql("UPDATE review_expert SET struck_on = :on, struck_reason = :reason, struck_name = :by "
                                + "WHERE id = :id AND struck_on IS NULL")
                        .param("on", struck.on())
                        .param("reason", struck.reason())
                        .param("by", struck.by())
                        .param("id", expert)
                        .update()
                == 1;
    }
}
