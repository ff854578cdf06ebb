package org.fundcase.review.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.review.visits.SiteVisit.Officer;
import org.fundcase.schemes.VisitChecklists;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of visits as they were ordered, each with its records. */
@Component
class VisitRows {

    private final JdbcClient jdbc;
    private final RecordRows records;
    private final VisitChecklists checklists;
    private final Clock clock;

    VisitRows(JdbcClient jdbc, RecordRows records, VisitChecklists checklists, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.checklists = checklists;
        this.clock = clock;
    }

    Optional<SiteVisit> find(UUID id) {
        return jdbc.sql("SELECT * FROM review_visit WHERE id = ?")
                .param(id)
                .query((row, n) -> visit(row))
                .optional()
                .map(visit -> whole(List.of(visit)).get(0));
    }

    /** The earliest first. */
    List<SiteVisit> ofCases(Collection<UUID> cases) {
        return whole(jdbc.sql("SELECT * FROM review_visit WHERE case_id = ANY (?) ORDER BY case_id, no")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> visit(row))
                .list());
    }

    List<UUID> touched(UUID roundId) {
        return jdbc.sql("SELECT DISTINCT case_id FROM review_visit WHERE round_id = ?")
                .param(roundId)
                .query(UUID.class)
                .list();
    }

    /** As many questions for a thousand visits as for one. */
    private List<SiteVisit> whole(List<SiteVisit> bare) {
        UUID[] ids = bare.stream().map(SiteVisit::id).toArray(UUID[]::new);
        Map<UUID, List<Officer>> officers = new HashMap<>();
        jdbc.sql("SELECT * FROM review_visit_officer WHERE visit_id = ANY (?) ORDER BY leader DESC, name, person_id")
                .param(ids)
                .query((RowCallbackHandler) row -> officers.computeIfAbsent(
                                row.getObject("visit_id", UUID.class), none -> new ArrayList<>())
                        .add(new Officer(
                                row.getObject("person_id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("leader"))));
        Map<UUID, List<VisitRecord>> found = records.of(ids);
        return bare.stream()
                .map(visit -> visit.with(
                        officers.getOrDefault(visit.id(), List.of()), found.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    /** The caller has the turn of the case. */
    UUID insert(GrantCase of, NewVisit.Checked order, String questions, SignedIn by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO review_visit (id, case_id, round_id, office_id, no, reason, day, questions, state, ordered_by, "
                                + "ordered_name, ordered_at) SELECT ?, ?, ?, ?, 1 + count(*), ?, ?, ?, 'OPEN', ?, ?, ? "
                                + "FROM review_visit WHERE case_id = ?")
                .params(id, of.id(), of.roundId(), by.officeId(), order.reason(), order.day(), questions)
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()), of.id())
                .update();
        order.officers().forEach(officer -> jdbc.sql(
                        "INSERT INTO review_visit_officer (visit_id, person_id, name, leader) VALUES (?, ?, ?, ?)")
                .params(id, officer.personId(), officer.name(), officer.leader())
                .update());
        return id;
    }

    void cancel(UUID id, String reason) {
        jdbc.sql("UPDATE review_visit SET state = 'CANCELLED', cancelled_reason = ? WHERE id = ?")
                .params(reason, id)
                .update();
    }

    private SiteVisit visit(ResultSet row) throws SQLException {
        return new SiteVisit(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("no"),
                row.getString("reason"),
                row.getObject("day", LocalDate.class),
                checklists.read(row.getString("questions")),
                List.of(),
                row.getString("cancelled_reason"),
                row.getString("ordered_name"),
                row.getTimestamp("ordered_at").toInstant(),
                List.of());
    }
}
