package org.fundcase.operators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.operators.Report.Figures;
import org.fundcase.operators.Report.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reports, which are only ever added. */
@Component
class ReportRows {

    private static final String REPORTS = "SELECT r.*, x.received, x.answered_name, x.note"
            + column("item") + column("committed_fen") + column("paid_fen") + column("written_off_fen")
            + " FROM operators_report r LEFT JOIN operators_report_answer x ON x.report_id = r.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(REPORTS + "WHERE r.id = ?")
                .param(id)
                .query((row, n) -> report(row))
                .optional();
    }

    /** Of an account, the latest period and version first. */
    List<Report> ofQuota(UUID quotaId) {
        return jdbc.sql(REPORTS + "WHERE r.quota_id = ? ORDER BY r.until_day DESC, r.version DESC")
                .param(quotaId)
                .query((row, n) -> report(row))
                .list();
    }

    void insert(Report report) {
        Figures figures = report.figures();
        jdbc.sql("INSERT INTO operators_report (id, quota_id, agreement_id, from_day, until_day, version, opening_fen, "
                        + "received_fen, paid_fen, returned_fen, written_off_fen, closing_fen, content, sha256, submitted_by, "
                        + "submitted_name, submitted_on, submitted_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(report.id(), report.quotaId(), report.agreementId(), report.from(), report.until())
                .params(
                        report.version(),
                        figures.opening().fen(),
                        figures.received().fen())
                .params(
                        figures.paid().fen(),
                        figures.returned().fen(),
                        figures.writtenOff().fen())
                .params(figures.closing().fen(), report.text(), report.sha256(), report.submittedBy())
                .params(report.submittedName(), report.submittedOn(), Timestamp.from(report.submittedAt()))
                .update();
        figures.lines().forEach(line -> jdbc.sql("INSERT INTO operators_report_line (report_id, item, committed_fen, "
                        + "paid_fen, written_off_fen) VALUES (?, ?, ?, ?, ?)")
                .params(
                        report.id(),
                        line.item(),
                        line.committed().fen(),
                        line.paid().fen())
                .param(line.writtenOff().fen())
                .update());
    }

    /** @return whether nobody had answered */
    boolean answer(UUID id, boolean received, String note, SignedIn by) {
        return jdbc.sql("INSERT INTO operators_report_answer (report_id, received, note, answered_by, answered_name, "
                                + "answered_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(id, received, note, by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Of all lines of a report, in one order. */
    private static String column(String name) {
        return ", ARRAY(SELECT " + name + " FROM operators_report_line WHERE report_id = r.id ORDER BY item) AS all_"
                + name;
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        String[] items = (String[]) row.getArray("all_item").getArray();
        Long[] committed = (Long[]) row.getArray("all_committed_fen").getArray();
        Long[] paid = (Long[]) row.getArray("all_paid_fen").getArray();
        Long[] writtenOff = (Long[]) row.getArray("all_written_off_fen").getArray();
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n < items.length; n++) {
            lines.add(new Line(items[n], new Money(committed[n]), new Money(paid[n]), new Money(writtenOff[n])));
        }
        return lines;
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("quota_id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getInt("version"),
                new Figures(
                        new Money(row.getLong("opening_fen")),
                        new Money(row.getLong("received_fen")),
                        new Money(row.getLong("paid_fen")),
                        new Money(row.getLong("returned_fen")),
                        new Money(row.getLong("written_off_fen")),
                        new Money(row.getLong("closing_fen")),
                        lines(row)),
                row.getString("content"),
                row.getString("sha256"),
                row.getObject("submitted_by", UUID.class),
                row.getString("submitted_name"),
                row.getObject("submitted_on", LocalDate.class),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("received", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}
