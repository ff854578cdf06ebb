package org.fundcase.letters;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of papers that could not be drawn; one that was drawn after all is solved and stays. */
@Component
class TroubleRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TroubleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void met(Due due, String about, Words reason) {
        met(id(due.id(), about), "due_id", due.id(), due.subject(), due.kind(), about, reason);
    }

    void met(Letter letter, Words reason) {
        met(id(letter.id(), ""), "letter_id", letter.id(), letter.subject(), letter.kind(), letter.number(), reason);
    }

    private void met(UUID id, String column, UUID of, Subject subject, LetterKind kind, String about, Words reason) {
        jdbc.sql("INSERT INTO letters_trouble (id, " + column
                        + ", subject_kind, subject_id, kind, about, reason, reason_en, tries, "
                        + "gave_up, last_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, false, ?) ON CONFLICT (id) DO UPDATE SET "
                        + "reason = excluded.reason, reason_en = excluded.reason_en, last_at = excluded.last_at, solved_at = NULL, tries = CASE WHEN "
                        + "letters_trouble.solved_at IS NULL THEN letters_trouble.tries + 1 ELSE 1 END")
                .params(id, of, subject.kind().name(), subject.id(), kind.name(), about, reason.zh(), reason.en())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Nothing happens where there was none. */
    void solved(UUID of, String about) {
        jdbc.sql("UPDATE letters_trouble SET solved_at = ?, gave_up = false WHERE id = ? AND solved_at IS NULL")
                .params(Timestamp.from(clock.instant()), id(of, about))
                .update();
    }

    /** Of a due or of a paper, whatever is not solved. */
    void setGivenUp(UUID of, boolean givenUp) {
        jdbc.sql("UPDATE letters_trouble SET gave_up = ? WHERE (due_id = ? OR letter_id = ?) AND solved_at IS NULL")
                .params(givenUp, of, of)
                .update();
    }

    /** Whether the system tries no more to make the files of a paper. */
    boolean isGivenUp(UUID letterId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM letters_trouble WHERE id = ? AND gave_up AND solved_at IS NULL)")
                .param(id(letterId, ""))
                .query(Boolean.class)
                .single();
    }

    List<Trouble> of(Subject subject) {
        return jdbc.sql("SELECT * FROM letters_trouble WHERE subject_id = ? AND subject_kind = ? AND solved_at IS NULL "
                        + "ORDER BY last_at, about")
                .params(subject.id(), subject.kind().name())
                .query((row, n) -> trouble(row))
                .list();
    }

    /** Of what is drawn from a source, as {@code batch/<id>}, and of its files. */
    List<Trouble> ofSource(String source) {
        return jdbc.sql("SELECT t.* FROM letters_trouble t LEFT JOIN letters_due d ON d.id = t.due_id "
                        + "LEFT JOIN letters_letter l ON l.id = t.letter_id "
                        + "WHERE (d.source = ? OR l.source = ?) AND t.solved_at IS NULL ORDER BY t.last_at, t.about")
                .params(source, source)
                .query((row, n) -> trouble(row))
                .list();
    }

    /** What its paper is drawn from, or is to be. */
    String source(Trouble trouble) {
        return jdbc.sql("SELECT coalesce((SELECT source FROM letters_due WHERE id = ?), "
                        + "(SELECT source FROM letters_letter WHERE id = ?), '')")
                .param(trouble.dueId())
                .param(trouble.letterId())
                .query(String.class)
                .single();
    }

    Optional<Trouble> find(UUID id) {
        return jdbc.sql("SELECT * FROM letters_trouble WHERE id = ? AND solved_at IS NULL")
                .param(id)
                .query((row, n) -> trouble(row))
                .optional();
    }

    private static UUID id(UUID of, String about) {
        return UUID.nameUUIDFromBytes((of + " " + about).getBytes(StandardCharsets.UTF_8));
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                row.getObject("id", UUID.class),
                row.getObject("due_id", UUID.class),
                row.getObject("letter_id", UUID.class),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("about"),
                new Words(row.getString("reason"), row.getString("reason_en")),
                row.getInt("tries"),
                row.getBoolean("gave_up"));
    }
}
