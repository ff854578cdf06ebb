package org.fundcase.applicants;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The performance (绩效) of an enterprise's supported projects, a part of its standing; written once, as evaluated. */
@Component
public class Grades {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grades(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A project as it was evaluated.
     *
     * @param sheetId where it stands
     * @param points of 100
     */
    public record Graded(
            UUID sheetId, UUID enterpriseId, String scheme, int year, String project, BigDecimal points, Words grade) {}

    /** In the transaction of the evaluation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Graded graded, Actor actor) {
        jdbc.sql("INSERT INTO applicants_grade (sheet_id, enterprise_id, scheme_id, year, project, points, grade_zh, "
                        + "grade_en, recorded_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(graded.sheetId(), graded.enterpriseId(), graded.scheme(), graded.year(), graded.project())
                .params(graded.points(), graded.grade().zh(), graded.grade().en())
                .params(actor.name(), Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new EnterpriseEvent.PerformanceGraded(
                graded.enterpriseId(),
                graded.project(),
                graded.points(),
                graded.grade().zh(),
                actor));
    }

    /** The latest year first. */
    public List<Graded> of(UUID enterpriseId) {
        return jdbc.sql("SELECT * FROM applicants_grade WHERE enterprise_id = ? ORDER BY year DESC, recorded_at DESC")
                .param(enterpriseId)
                .query((row, n) -> new Graded(
                        row.getObject("sheet_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("scheme_id"),
                        row.getInt("year"),
                        row.getString("project"),
                        row.getBigDecimal("points"),
                        new Words(row.getString("grade_zh"), row.getString("grade_en"))))
                .list();
    }
}
