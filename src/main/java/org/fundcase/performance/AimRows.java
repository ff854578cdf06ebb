package org.fundcase.performance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets by version, and what second persons answered; all are only ever added. */
@Component
class AimRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AimRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Aims> of(UUID sheet) {
        return jdbc.sql("SELECT v.*, a.agreed, a.note, a.answered_name FROM performance_aims v "
                        + "LEFT JOIN performance_aims_answer a ON a.sheet_id = v.sheet_id AND a.version = v.version "
                        + "WHERE v.sheet_id = ? ORDER BY v.version")
                .param(sheet)
                .query((row, n) -> new Aims(
                        row.getInt("version"),
                        row.getString("goal"),
                        row.getString("reason"),
                        lines(sheet, row.getInt("version")),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_name"),
                        row.getObject("agreed", Boolean.class),
                        row.getString("note"),
                        row.getString("answered_name")))
                .list();
    }

    private List<Aim> lines(UUID sheet, int version) {
        return jdbc.sql("SELECT * FROM performance_aim WHERE sheet_id = ? AND version = ? ORDER BY place")
                .params(sheet, version)
                .query((row, n) -> new Aim(
                        row.getString("indicator"),
                        row.getBigDecimal("target"),
                        row.getString("words"),
                        row.getBigDecimal("weight"),
                        row.getString("source")))
                .list();
    }

    void insert(UUID sheet, Aims aims) {
        jdbc.sql(
                        "INSERT INTO performance_aims (sheet_id, version, goal, reason, proposed_by, proposed_name, proposed_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(sheet, aims.version(), aims.goal(), aims.reason())
                .params(aims.proposedBy(), aims.proposedName(), Timestamp.from(clock.instant()))
                .update();
        int place = 0;
        for (Aim aim : aims.lines()) {
            place++;
            jdbc.sql("INSERT INTO performance_aim (sheet_id, version, place, indicator, target, words, weight, source) "
                            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(sheet, aims.version(), place, aim.indicator())
                    .param(aim.target())
                    .params(aim.words(), aim.weight(), aim.source())
                    .update();
        }
    }

    void answer(UUID sheet, Aims aims, SecondAnswer answer, SignedIn by) {
        jdbc.sql("INSERT INTO performance_aims_answer (sheet_id, version, proposed_by, agreed, note, answered_by, "
                        + "answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(sheet, aims.version(), aims.proposedBy(), answer.agreed(), answer.note())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }
}
