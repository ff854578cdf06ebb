package org.fundcase.performance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.performance.Watch.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What monitoring found; all is only ever added. */
@Component
class WatchRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    WatchRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Watch> of(UUID sheet) {
        return jdbc.sql("SELECT w.*, a.note, a.answered_name FROM performance_watch w "
                        + "LEFT JOIN performance_watch_answer a ON a.watch_id = w.id WHERE w.sheet_id = ? "
                        + "ORDER BY w.recorded_at, w.id")
                .param(sheet)
                .query((row, n) -> new Watch(
                        row.getObject("id", UUID.class),
                        row.getObject("watched_on", LocalDate.class),
                        new Money(row.getLong("budget_fen")),
                        new Money(row.getLong("paid_fen")),
                        lines(row.getObject("id", UUID.class)),
                        row.getString("recorded_name"),
                        row.getString("note"),
                        row.getString("answered_name")))
                .list();
    }

    private List<Line> lines(UUID watch) {
        return jdbc.sql("SELECT * FROM performance_watch_line WHERE watch_id = ? ORDER BY place")
                .param(watch)
                .query((row, n) -> new Line(
                        row.getString("indicator"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("progress"),
                        row.getBoolean("alert"),
                        row.getString("reason"),
                        row.getString("measure")))
                .list();
    }

    void insert(UUID sheet, Watch watch, SignedIn by) {
        jdbc.sql("INSERT INTO performance_watch (id, sheet_id, watched_on, budget_fen, paid_fen, recorded_by, "
                        + "recorded_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        watch.id(),
                        sheet,
                        watch.on(),
                        watch.budget().fen(),
                        watch.paid().fen())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
        int place = 0;
        for (Line line : watch.lines()) {
            place++;
            jdbc.sql("INSERT INTO performance_watch_line (watch_id, place, indicator, actual, progress, alert, reason, "
                            + "measure) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(watch.id(), place, line.indicator(), line.actual(), line.progress(), line.alert())
                    .params(line.reason(), line.measure())
                    .update();
        }
    }

    void answer(UUID watch, String note, SignedIn by) {
        jdbc.sql("INSERT INTO performance_watch_answer (watch_id, note, answered_by, answered_name, answered_at) "
                        + "VALUES (?, ?, ?, ?, ?)")
                .params(watch, note, by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }
}
