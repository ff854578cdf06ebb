package org.fundcase.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of papers that are due, which are only ever added. */
@Component
class DueRows {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DueRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false if it was due before */
    boolean insert(Due due) {
        return jdbc.sql(
                                "INSERT INTO letters_due (id, kind, source, subject_kind, subject_id, officer, due_on, due_at, detail) "
                                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(due.id(), due.kind().name(), due.source())
                        .params(due.subject().kind().name(), due.subject().id())
                        .params(due.officer(), due.on(), Timestamp.from(due.at()), written(due.detail()))
                        .update()
                == 1;
    }

    Due get(UUID id) {
        return jdbc.sql("SELECT * FROM letters_due WHERE id = ?")
                .param(id)
                .query((row, n) -> due(row))
                .single();
    }

    /** Keeps with which paper a due was answered. */
    void drawn(Due due, UUID letterId) {
        jdbc.sql("INSERT INTO letters_drawn (due_id, letter_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(due.id(), letterId)
                .update();
    }

    /** Whether a paper was ever due for a source, drawn or not. */
    boolean has(LetterKind kind, String source) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM letters_due WHERE kind = ? AND source = ?)")
                .params(kind.name(), source)
                .query(Boolean.class)
                .single();
    }

    /** From what the papers are drawn that answer a due already. */
    Set<String> answered(Due due) {
        return Set.copyOf(jdbc.sql("SELECT l.source FROM letters_drawn x JOIN letters_letter l ON l.id = x.letter_id "
                        + "WHERE x.due_id = ? AND l.source IS NOT NULL")
                .param(due.id())
                .query(String.class)
                .list());
    }

    /** Whether something that was due later has drawn the paper of the same source already. */
    boolean isOvertaken(Due due, Draft draft) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM letters_letter l JOIN letters_drawn x ON x.letter_id = l.id "
                        + "JOIN letters_due d ON d.id = x.due_id WHERE l.kind = ? AND l.source = ? "
                        + "AND d.entered > (SELECT entered FROM letters_due WHERE id = ?))")
                .params(draft.kind().name(), draft.source(), due.id())
                .query(Boolean.class)
                .single();
    }

    private Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("source"),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getString("officer"),
                moment(row),
                read(row.getString("detail")));
    }

    /** Of what was due before moments were kept: the end of the day. */
    private static Instant moment(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("due_at");
        return at != null
                ? at.toInstant()
                : row.getObject("due_on", LocalDate.class)
                        .plusDays(1)
                        .atStartOfDay(BusinessTime.ZONE)
                        .minusSeconds(1)
                        .toInstant();
    }

    private String written(Map<String, String> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a paper is due for is not readable", e);
        }
    }
}
