package org.fundcase.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the record. Whether the reader may see the subject is asked before. */
@Component
public class History {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Recorder recorder;

    History(JdbcClient jdbc, ObjectMapper json, Recorder recorder) {
        this.recorder = recorder;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All events of a subject, oldest first. */
    public List<HistoryEntry> of(Subject subject) {
        recorder.writeNotes();
        return jdbc.sql("SELECT * FROM history_entry WHERE subject_id = :id AND subject_kind = :kind ORDER BY sequence")
                .param("id", subject.id())
                .param("kind", subject.kind().name())
                .query((row, n) -> entry(row))
                .list();
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getInt("sequence"),
                row.getString("type"),
                new HistoryEntry.Audience(row.getBoolean("internal"), Set.of((String[])
                        row.getArray("internal_fields").getArray())),
                new Actor(
                        row.getObject("actor_person", UUID.class),
                        row.getObject("actor_office", UUID.class),
                        row.getString("actor_name")),
                row.getTimestamp("business_time").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                changes(row.getString("content")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private List<Change> changes(String content) {
        try {
            return json.readValue(content, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("History row is not readable", e);
        }
    }
}
