package org.fundcase.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.schemes.SchemeVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of policy texts, which are only added to. */
@Component
class PolicyRows {

    private static final TypeReference<List<Clause>> CLAUSES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PolicyRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest first. */
    List<PolicyText> all(SchemeVersion scheme) {
        return jdbc.sql("SELECT * FROM policies_text WHERE scheme_id = :id AND scheme_version = :version "
                        + "ORDER BY uploaded_at DESC, id")
                .param("id", scheme.id())
                .param("version", scheme.version())
                .query((row, n) -> text(row))
                .list();
    }

    /** The schemes whose text somebody has uploaded. */
    Set<SchemeVersion> uploaded() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT scheme_id, scheme_version FROM policies_text")
                .query((row, n) -> new SchemeVersion(row.getString(1), row.getString(2)))
                .list());
    }

    void insert(PolicyText text) {
        jdbc.sql(
                        "INSERT INTO policies_text (id, scheme_id, scheme_version, sha256, file_name, mime, size, uploaded_by, "
                                + "uploaded_at, clauses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        text.id(),
                        text.scheme().id(),
                        text.scheme().version(),
                        text.file().sha256(),
                        text.file().fileName(),
                        text.file().mime(),
                        text.file().size(),
                        text.uploadedBy(),
                        Timestamp.from(text.uploadedAt()),
                        written(text.clauses()))
                .update();
    }

    private PolicyText text(ResultSet row) throws SQLException {
        return new PolicyText(
                row.getObject("id", UUID.class),
                new SchemeVersion(row.getString("scheme_id"), row.getString("scheme_version")),
                new Attachment(
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getString("mime"),
                        row.getLong("size")),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                read(row.getString("clauses")));
    }

    private String written(List<Clause> clauses) {
        try {
            return json.writeValueAsString(clauses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Clause> read(String text) {
        try {
            return json.readValue(text, CLAUSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The clauses of a policy are not readable", e);
        }
    }
}
