package org.fundcase.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of notices; what was recorded again is left out. */
@Component
class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Notice> of(UUID roundId) {
        return jdbc.sql("SELECT * FROM publicity_notice WHERE round_id = :round AND replaced_at IS NULL "
                        + "ORDER BY published_at DESC, id")
                .param("round", roundId)
                .query((row, n) -> notice(row))
                .list();
    }

    /** Those that name an application, the earliest first. */
    List<Notice> showing(UUID caseId) {
        return jdbc.sql("SELECT n.* FROM publicity_notice n WHERE n.replaced_at IS NULL AND n.id IN (SELECT notice_id "
                        + "FROM publicity_notice_entry WHERE case_id = :case) ORDER BY n.published_at, n.id")
                .param("case", caseId)
                .query((row, n) -> notice(row))
                .list();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("SELECT * FROM publicity_notice WHERE id = :id AND replaced_at IS NULL")
                .param("id", id)
                .query((row, n) -> notice(row))
                .optional();
    }

    /** Of all rounds, those whose last day is before the day, the latest first. */
    List<Notice> past(LocalDate day, int most) {
        return jdbc.sql("SELECT * FROM publicity_notice WHERE replaced_at IS NULL AND last_day < :day "
                        + "ORDER BY last_day DESC, published_at DESC LIMIT :most")
                .param("day", day)
                .param("most", most)
                .query((row, n) -> notice(row))
                .list();
    }

    /** Of all rounds, those whose last day is not before the day, the first to end first. */
    List<Notice> running(LocalDate day, int most) {
        return jdbc.sql("SELECT * FROM publicity_notice WHERE replaced_at IS NULL AND last_day >= :day "
                        + "ORDER BY last_day, published_at LIMIT :most")
                .param("day", day)
                .param("most", most)
                .query((row, n) -> notice(row))
                .list();
    }

    void insert(Notice notice, SignedIn by) {
        jdbc.sql("INSERT INTO publicity_notice (id, round_id, list_id, list_hash, published_on, place, last_day, "
                        + "proof_sha256, proof_name, proof_mime, proof_size, published_by, published_name, published_at, "
                        + "days, working, supplements, contact, phone, secret_count, secret_basis) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(notice.id())
                .param(notice.roundId())
                .param(notice.listId())
                .param(notice.listHash())
                .param(notice.publishedOn())
                .param(notice.place())
                .param(notice.lastDay())
                .param(notice.proof().sha256())
                .param(notice.proof().fileName())
                .param(notice.proof().mime())
                .param(notice.proof().size())
                .param(by.personId())
                .param(notice.publishedBy())
                .param(Timestamp.from(notice.publishedAt()))
                .param(notice.period().days())
                .param(notice.period().working())
                .param(notice.supplements())
                .param(notice.contact().office())
                .param(notice.contact().supervision())
                .param(notice.secret().count())
                .param(notice.secret().basis())
                .update();
    }

    void conclude(UUID id, Instant at) {
        jdbc.sql("UPDATE publicity_notice SET concluded_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void replace(UUID id, Instant at) {
        jdbc.sql("UPDATE publicity_notice SET replaced_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getString("list_hash"),
                new Period(
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("days"),
                        row.getBoolean("working")),
                row.getString("place"),
                new Notice.Contact(row.getString("contact"), row.getString("phone")),
                new Notice.Secret(row.getInt("secret_count"), row.getString("secret_basis")),
                new Attachment(
                        row.getString("proof_sha256"),
                        row.getString("proof_name"),
                        row.getString("proof_mime"),
                        row.getLong("proof_size")),
                row.getString("published_name"),
                row.getTimestamp("published_at").toInstant(),
                row.getObject("supplements", UUID.class),
                moment(row.getTimestamp("concluded_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
