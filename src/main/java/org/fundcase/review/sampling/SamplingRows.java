package org.fundcase.review.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.review.sampling.Drawing.CalledOff;
import org.fundcase.review.sampling.Drawing.Entry;
import org.fundcase.review.sampling.Drawing.Strata;
import org.fundcase.review.sampling.Drawing.Wanted;
import org.fundcase.review.sampling.Sample.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drawings; they are only ever added to. */
@Component
class SamplingRows {

    private static final String ALL = "SELECT d.*, o.reason AS off_reason, o.by_name AS off_by FROM review_drawing d "
            + "LEFT JOIN review_drawing_off o ON o.drawing_id = d.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SamplingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The earliest first, each with its list. */
    List<Drawing> ofRound(UUID roundId) {
        return jdbc
                .sql(ALL + "WHERE d.round_id = ? ORDER BY d.no")
                .param(roundId)
                .query((row, n) -> drawing(row))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    Optional<Drawing> find(UUID roundId, int no) {
        return jdbc.sql(ALL + "WHERE d.round_id = ? AND d.no = ?")
                .params(roundId, no)
                .query((row, n) -> drawing(row))
                .optional()
                .map(this::whole);
    }

    private Drawing whole(Drawing drawing) {
        return drawing.with(jdbc.sql("SELECT * FROM review_drawing_entry WHERE drawing_id = ? ORDER BY stratum, place")
                .param(drawing.id())
                .query((row, n) -> new Entry(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("stratum"),
                        row.getInt("place"),
                        row.getBoolean("drawn")))
                .list());
    }

    /** The caller has the turn of the round. */
    void insert(Drawing drawing, SignedIn by) {
        jdbc.sql("INSERT INTO review_drawing (id, round_id, no, algorithm, seed, list_hash, strata, measure, size, "
                        + "office_id, drawn_by, drawn_name, drawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(drawing.id(), drawing.roundId(), drawing.no(), drawing.algorithm(), drawing.seed())
                .params(
                        drawing.listHash(),
                        drawing.wanted().strata().name(),
                        drawing.wanted().measure().name(),
                        drawing.wanted().size())
                .params(by.officeId(), by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
        drawing.entries().forEach(entry -> jdbc.sql(
                        "INSERT INTO review_drawing_entry (drawing_id, case_id, number, stratum, place, "
                                + "drawn) VALUES (?, ?, ?, ?, ?, ?)")
                .params(drawing.id(), entry.caseId(), entry.number(), entry.stratum())
                .params(entry.place(), entry.drawn())
                .update());
    }

    /** The caller has the turn of the round. */
    void callOff(UUID drawing, String reason, SignedIn by) {
        jdbc.sql("INSERT INTO review_drawing_off (drawing_id, reason, by_id, by_name, at) VALUES (?, ?, ?, ?, ?)")
                .params(drawing, reason, by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private static Drawing drawing(ResultSet row) throws SQLException {
        String off = row.getString("off_reason");
        return new Drawing(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getInt("no"),
                row.getString("algorithm"),
                row.getString("seed"),
                row.getString("list_hash"),
                new Wanted(
                        Measure.valueOf(row.getString("measure")),
                        row.getInt("size"),
                        Strata.valueOf(row.getString("strata"))),
                row.getString("drawn_name"),
                row.getTimestamp("drawn_at").toInstant(),
                off == null ? null : new CalledOff(off, row.getString("off_by")),
                List.of());
    }
}
