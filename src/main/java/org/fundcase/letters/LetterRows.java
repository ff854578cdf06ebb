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
    record Frozen(UUID caseId, LetterKind kind, String schemeId, String number, Content content) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    LetterRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return the SHA-256 of the frozen words */
    String insert(UUID id, Draft draft, NumberSeries.Number number, Content content) {
        Matter matter = draft.matter();
        String words = written(content);
        String hash = Sha256.of(words);
        jdbc.sql("INSERT INTO letters_letter (id, case_id, kind, office_id, office_name, word, year, ordinal, number, "
                        + "title, recipient_id, recipient, scheme_id, issued_on, issued_at, issued_by, content, "
                        + "content_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, matter.grantCase().id(), draft.kind().name())
                .params(matter.sender().id(), matter.sender().name())
                .params(number.word(), number.year(), number.ordinal(), number.toString())
                .params(
                        draft.kind().title(),
                        draft.recipient().id(),
                        draft.recipient().name())
                .params(matter.scheme().id(), matter.today(), Timestamp.from(clock.instant()))
                .params(matter.officer().name(), words, hash)
                .update();
        return hash;
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE l.id = ?")
                .param(id)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** The papers of a case, the latest first. */
    List<Letter> of(UUID caseId) {
        return jdbc.sql(SELECT + "WHERE l.case_id = ? ORDER BY l.issued_at DESC, l.number DESC")
                .param(caseId)
                .query((row, n) -> letter(row))
                .list();
    }

    Frozen frozen(UUID id) {
        return jdbc.sql("SELECT * FROM letters_letter WHERE id = ?")
                .param(id)
                .query((row, n) -> new Frozen(
                        row.getObject("case_id", UUID.class),
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

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                new Letter.Party(row.getObject("office_id", UUID.class), row.getString("office_name")),
                new Letter.Party(row.getObject("recipient_id", UUID.class), row.getString("recipient")),
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
