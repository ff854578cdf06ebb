package org.fundcase.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.Check;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.InvoiceLine;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables of documents. */
@Component
class DocumentRows {

    private static final TypeReference<List<InvoiceLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};

    /** What was read of a document beside its fields. */
    private record Contents(List<InvoiceLine> lines, List<Check> checks) {

        static final Contents NONE = new Contents(List.of(), List.of());
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DocumentRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("SELECT * FROM documents_document WHERE id = :id")
                .param("id", id)
                .query((row, n) -> document(row))
                .optional();
    }

    List<StoredDocument> current(UUID caseId) {
        return jdbc.sql("SELECT * FROM documents_document WHERE case_id = :case AND removed_at IS NULL "
                        + "ORDER BY uploaded_at, id")
                .param("case", caseId)
                .query((row, n) -> document(row))
                .list();
    }

    Optional<StoredDocument> byIdempotencyKey(UUID caseId, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : jdbc.sql("SELECT * FROM documents_document WHERE case_id = :case AND idempotency_key = :key")
                        .param("case", caseId)
                        .param("key", key)
                        .query((row, n) -> document(row))
                        .optional();
    }

    DocumentDetail detail(StoredDocument document) {
        return details(List.of(document)).get(0);
    }

    /** In the order of the documents, and with two statements however many they are. */
    List<DocumentDetail> details(List<StoredDocument> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = documents.stream().map(StoredDocument::id).toList();
        Map<UUID, List<DocumentField>> fields = new HashMap<>();
        jdbc.sql("SELECT * FROM documents_field WHERE document_id IN (:ids) ORDER BY ordinal")
                .param("ids", ids)
                .query(row -> {
                    fields.computeIfAbsent(row.getObject("document_id", UUID.class), id -> new ArrayList<>())
                            .add(field(row));
                });
        Map<UUID, Contents> contents = new HashMap<>();
        jdbc.sql("SELECT document_id, lines, checks FROM documents_reading WHERE document_id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    contents.put(
                            row.getObject(1, UUID.class),
                            new Contents(read(row.getString(2), LINES), read(row.getString(3), CHECKS)));
                });
        return documents.stream()
                .map(document -> {
                    Contents read = contents.getOrDefault(document.id(), Contents.NONE);
                    return new DocumentDetail(
                            document, fields.getOrDefault(document.id(), List.of()), read.lines(), read.checks());
                })
                .toList();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored reading is not readable", e);
        }
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("slot"),
                row.getString("file_name"),
                row.getString("mime"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getInt("version"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_name"),
                StoredDocument.State.valueOf(row.getString("reading")),
                note(row),
                kind(row, "asked_kind"),
                kind(row, "kind"),
                row.getObject("pages", Integer.class));
    }

    private static @Nullable DocumentKind kind(ResultSet row, String column) throws SQLException {
        String kind = row.getString(column);
        return kind == null ? null : DocumentKind.valueOf(kind);
    }

    private static @Nullable Words note(ResultSet row) throws SQLException {
        String zh = row.getString("reading_note");
        return zh == null ? null : new Words(zh, row.getString("reading_note_en"));
    }

    private static DocumentField field(ResultSet row) throws SQLException {
        Box framed = box(row, "person_");
        return new DocumentField(
                row.getString("name"),
                row.getString("machine_value"),
                row.getString("person_value"),
                row.getString("person_name"),
                row.getString("source"),
                row.getObject(framed == null ? "page" : "person_page", Integer.class),
                framed == null ? box(row, "") : framed,
                row.getDouble("confidence"),
                row.getInt("revision"));
    }

    private static @Nullable Box box(ResultSet row, String whose) throws SQLException {
        Double x = row.getObject(whose + "x", Double.class);
        return x == null
                ? null
                : new Box(x, row.getDouble(whose + "y"), row.getDouble(whose + "w"), row.getDouble(whose + "h"));
    }
}
