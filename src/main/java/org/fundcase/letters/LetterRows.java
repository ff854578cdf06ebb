package org.fundcase.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Sha256;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of papers, their files and their service. Nothing here changes a row. */
@Component
class LetterRows {

    private static final String SELECT =
            "SELECT l.*, d.sha256 AS docx, d.size AS docx_size, p.sha256 AS pdf, p.size AS pdf_size, s.way, s.served_on, "
                    + "s.recipient AS taker, s.proof, s.recorded_name FROM letters_letter l "
                    + "LEFT JOIN letters_file d ON d.letter_id = l.id AND d.form = 'DOCX' "
                    + "LEFT JOIN letters_file p ON p.letter_id = l.id AND p.form = 'PDF' "
                    + "LEFT JOIN letters_service s ON s.letter_id = l.id ";

    /** What the files are made of. */
    record Frozen(Subject subject, LetterKind kind, String schemeId, String number, Content content) {}

    /** A paper that was drawn from a source before. */
    record Drawn(UUID id, NumberSeries.Number number, int version, String facts) {}

    /** What makes a draft a paper. */
    record Issue(NumberSeries.Number number, int version, String facts, String title) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    LetterRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return the SHA-256 of the frozen words */
    String insert(UUID id, Draft draft, Issue issue, Content content) {
        Origin origin = draft.origin();
        NumberSeries.Number number = issue.number();
        String words = written(content);
        String hash = Sha256.of(words);
        jdbc.sql("INSERT INTO letters_letter (id, subject_kind, subject_id, kind, office_id, office_name, word, year, "
                        + "ordinal, number, title, recipient_id, recipient, scheme_id, issued_on, issued_at, issued_by, "
                        + "source, version, facts_sha256, content, content_sha256) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, origin.subject().kind().name(), origin.subject().id())
                .params(
                        draft.kind().name(),
                        origin.sender().id(),
                        origin.sender().name())
                .params(number.word(), number.year(), draft.given() == null ? number.ordinal() : 0)
                .params(number.toString(), issue.title())
                .param(draft.recipient().id())
                .params(draft.recipient().name(), origin.scheme().id(), origin.today())
                .params(
                        Timestamp.from(clock.instant()),
                        origin.officer().isEmpty() ? origin.actor().name() : origin.officer())
                .param(draft.source())
                .params(issue.version(), issue.facts(), words, hash)
                .update();
        return hash;
    }

    /** What a paper says apart from its number and day, as one hash. */
    String facts(Draft draft) {
        return Sha256.of(draft.origin().sender().id() + draft.recipient().name() + written(draft.content()));
    }

    /** The latest version of the paper of a source. */
    Optional<Drawn> drawn(LetterKind kind, String source) {
        return jdbc.sql("SELECT id, number, version, facts_sha256 FROM letters_letter WHERE kind = ? AND source = ? "
                        + "ORDER BY version DESC LIMIT 1")
                .params(kind.name(), source)
                .query((row, n) -> new Drawn(
                        row.getObject("id", UUID.class),
                        NumberSeries.Number.given(row.getString("number")),
                        row.getInt("version"),
                        row.getString("facts_sha256")))
                .optional();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE l.id = ?")
                .param(id)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** The papers of a case, round or quota, the latest first; of a source with versions the last one. */
    List<Letter> of(Subject subject) {
        return jdbc.sql(SELECT + "WHERE l.subject_id = ? AND l.subject_kind = ? AND NOT EXISTS (SELECT 1 "
                        + "FROM letters_letter v WHERE v.kind = l.kind AND v.source = l.source AND v.version > l.version) "
                        + "ORDER BY l.issued_at DESC, l.number DESC")
                .params(subject.id(), subject.kind().name())
                .query((row, n) -> letter(row))
                .list();
    }

    /** Every version drawn from a source, the latest first. */
    List<Letter> ofSource(String source) {
        return jdbc.sql(SELECT + "WHERE l.source = ? ORDER BY l.issued_at DESC, l.version DESC")
                .param(source)
                .query((row, n) -> letter(row))
                .list();
    }

    /** With which paper something that was due was answered; empty until it is. */
    Optional<Letter> answering(LetterKind kind, String dueSource) {
        return jdbc.sql(SELECT + "JOIN letters_drawn x ON x.letter_id = l.id JOIN letters_due u ON u.id = x.due_id "
                        + "WHERE u.kind = ? AND u.source = ? ORDER BY l.version DESC LIMIT 1")
                .params(kind.name(), dueSource)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** Whether it says what a notice was published with. */
    boolean isPublished(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM letters_drawn x JOIN letters_due u ON u.id = x.due_id "
                        + "WHERE x.letter_id = ? AND u.source LIKE 'notice/%')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    Frozen frozen(UUID id) {
        return jdbc.sql("SELECT * FROM letters_letter WHERE id = ?")
                .param(id)
                .query((row, n) -> new Frozen(
                        subject(row),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("scheme_id"),
                        row.getString("number"),
                        content(row.getString("content"))))
                .single();
    }

    /** @return false if the paper has this form already */
    boolean insert(UUID id, Letter.File file, String madeBy) {
        return jdbc.sql("INSERT INTO letters_file (letter_id, form, sha256, size, made_by, made_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(id, file.form().name(), file.sha256(), file.size(), madeBy)
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** @return false if the paper has been served already */
    boolean insert(UUID id, ServiceNote note, SignedIn by) {
        return jdbc.sql("INSERT INTO letters_service (letter_id, way, served_on, recipient, proof, recorded_by, "
                                + "recorded_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(id, note.way().name(), note.on(), note.recipient(), note.proof())
                        .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                subject(row),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getInt("version"),
                row.getString("title"),
                new Letter.Party(row.getObject("office_id", UUID.class), row.getString("office_name")),
                new Letter.Party(row.getObject("recipient_id", UUID.class), row.getString("recipient")),
                row.getString("source"),
                row.getObject("issued_on", LocalDate.class),
                file(row, Letter.Form.DOCX, "docx"),
                file(row, Letter.Form.PDF, "pdf"),
                receipt(row));
    }

    private static Letter.@Nullable File file(ResultSet row, Letter.Form form, String column) throws SQLException {
        String sha256 = row.getString(column);
        return sha256 == null ? null : new Letter.File(form, sha256, row.getLong(column + "_size"));
    }

    private static Letter.@Nullable Receipt receipt(ResultSet row) throws SQLException {
        String way = row.getString("way");
        return way == null
                ? null
                : new Letter.Receipt(
                        ServiceWay.valueOf(way),
                        row.getObject("served_on", LocalDate.class),
                        row.getString("taker"),
                        row.getString("proof"),
                        row.getString("recorded_name"));
    }

    private String written(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Content content(String words) {
        try {
            return json.readValue(words, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The words of a paper are not readable", e);
        }
    }
}
