package org.fundcase.history;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Subject;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trips;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Hangs notes on the chains of their subjects: two round trips however many they are, three for a new subject. */
@Component
class Chains {

    private static final Comparator<Subject> ORDER = Comparator.comparing(
                    (Subject subject) -> subject.id().toString())
            .thenComparing(subject -> subject.kind().name());

    /** The last link of a chain. */
    private record Head(int sequence, byte[] hash) {}

    /** A link with its own hash. */
    private record Written(Link link, byte[] hash, Note note) {}

    private final JdbcTemplate jdbc;
    private final Trips trips;

    Chains(JdbcTemplate jdbc, Trips trips) {
        this.trips = trips;
        this.jdbc = jdbc;
    }

    /** In their order; the heads of their chains stay locked until the transaction ends. */
    void append(List<Note> notes) {
        List<Subject> subjects =
                notes.stream().map(Note::subject).distinct().sorted(ORDER).toList();
        Map<Subject, Head> heads = locked(subjects);
        if (heads.size() < subjects.size()) {
            begin(subjects);
            heads = locked(subjects);
        }
        write(links(notes, heads));
    }

    /** In one order everywhere, so that two transactions never wait for each other. */
    private Map<Subject, Head> locked(List<Subject> subjects) {
        Map<Subject, Head> heads = new HashMap<>();
        Later<List<Map.Entry<Subject, Head>>> rows = trips.begin()
                .ask(
                        "SELECT h.subject_kind, h.subject_id, h.sequence, h.hash FROM history_head h JOIN unnest(:ids, :kinds) AS s (id, kind) "
                                + "ON h.subject_id = s.id AND h.subject_kind = s.kind ORDER BY h.subject_id, h.subject_kind FOR UPDATE OF h",
                        Map.of("ids", ids(subjects), "kinds", kinds(subjects)),
                        (row, n) -> Map.entry(
                                new Subject(Subject.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                                new Head(row.getInt(3), row.getBytes(4))));
        rows.get().forEach(row -> heads.put(row.getKey(), row.getValue()));
        return heads;
    }

    private void begin(List<Subject> subjects) {
        jdbc.update(
                "INSERT INTO history_head (subject_id, subject_kind, sequence, hash) "
                        + "SELECT s.id, s.kind, 0, ? FROM unnest(?, ?) AS s (id, kind) ON CONFLICT DO NOTHING",
                Link.START,
                ids(subjects),
                kinds(subjects));
    }

    private static List<Written> links(List<Note> notes, Map<Subject, Head> heads) {
        Map<Subject, Head> last = new HashMap<>(heads);
        List<Written> links = new ArrayList<>();
        for (Note note : notes) {
            Head head = last.getOrDefault(note.subject(), new Head(0, Link.START));
            Link link = note.after(head.sequence(), head.hash(), Instant.now());
            byte[] hash = link.hash();
            links.add(new Written(link, hash, note));
            last.put(note.subject(), new Head(link.sequence(), hash));
        }
        return links;
    }

    private void write(List<Written> links) {
        jdbc.batchUpdate(
                """
                WITH head AS (UPDATE history_head SET sequence = ?, hash = ? WHERE subject_id = ? AND subject_kind = ?)
                INSERT INTO history_entry (sequence, hash, subject_id, subject_kind, type, actor_person, actor_office,
                    actor_name, business_time, recorded_at, content, previous_hash, internal, internal_fields)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                links,
                links.size(),
                Chains::set);
    }

    private static void set(PreparedStatement row, Written written) throws SQLException {
        place(row, written, 0);
        place(row, written, 4);
        Link link = written.link();
        row.setString(9, link.type());
        row.setObject(10, link.person());
        row.setObject(11, link.office());
        row.setString(12, link.actorName());
        row.setTimestamp(13, Timestamp.from(link.businessTime()));
        row.setTimestamp(14, Timestamp.from(link.recordedAt()));
        row.setString(15, link.content());
        row.setBytes(16, link.previousHash());
        row.setBoolean(17, written.note().internal());
        row.setArray(
                18,
                row.getConnection()
                        .createArrayOf("text", written.note().internalFields().toArray()));
    }

    private static void place(PreparedStatement row, Written written, int before) throws SQLException {
        row.setInt(before + 1, written.link().sequence());
        row.setBytes(before + 2, written.hash());
        row.setObject(before + 3, written.link().subjectId());
        row.setString(before + 4, written.link().subjectKind());
    }

    private static UUID[] ids(List<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(UUID[]::new);
    }

    private static String[] kinds(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.kind().name()).toArray(String[]::new);
    }
}
