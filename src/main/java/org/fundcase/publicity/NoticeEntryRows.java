package org.fundcase.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what notices said, which are only ever added. */
@Component
class NoticeEntryRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    NoticeEntryRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(UUID noticeId, List<NoticeEntry> entries) {
        batches.batchUpdate(
                "INSERT INTO publicity_notice_entry (notice_id, place, case_id, number, enterprise, district, item, "
                        + "project, amount_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                BATCH,
                (statement, entry) -> {
                    statement.setObject(1, noticeId);
                    statement.setInt(2, entry.place());
                    statement.setObject(3, entry.caseId());
                    statement.setString(4, entry.number());
                    statement.setString(5, entry.enterprise());
                    statement.setString(6, entry.district());
                    statement.setString(7, entry.item());
                    statement.setString(8, entry.project());
                    statement.setLong(9, entry.amount().fen());
                });
    }

    /** By place. */
    List<NoticeEntry> of(UUID noticeId) {
        return jdbc.sql("SELECT * FROM publicity_notice_entry WHERE notice_id = :notice ORDER BY place")
                .param("notice", noticeId)
                .query((row, n) -> entry(row))
                .list();
    }

    /** What the public had its full time to look at: concluded, or of a supplementary notice whose last day is over. */
    List<NoticeEntry> seen(UUID roundId, LocalDate today) {
        return jdbc.sql("SELECT e.* FROM publicity_notice_entry e JOIN publicity_notice n ON n.id = e.notice_id "
                        + "WHERE n.round_id = :round AND n.replaced_at IS NULL AND n.last_day < :today "
                        + "AND (n.supplements IS NOT NULL OR n.concluded_at IS NOT NULL)")
                .param("round", roundId)
                .param("today", today)
                .query((row, n) -> entry(row))
                .list();
    }

    /** As {@link #seen}, with what is being shown now. */
    List<NoticeEntry> shown(UUID roundId) {
        return jdbc.sql("SELECT e.* FROM publicity_notice_entry e JOIN publicity_notice n ON n.id = e.notice_id "
                        + "WHERE n.round_id = :round AND n.replaced_at IS NULL")
                .param("round", roundId)
                .query((row, n) -> entry(row))
                .list();
    }

    private static NoticeEntry entry(ResultSet row) throws SQLException {
        return new NoticeEntry(
                row.getInt("place"),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("enterprise"),
                row.getString("district"),
                row.getString("item"),
                row.getString("project"),
                new Money(row.getLong("amount_fen")));
    }
}
