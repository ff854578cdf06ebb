package org.fundcase.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.Check;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.InvoiceLine;
import org.fundcase.kernel.Words;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables of documents. */
@Component
class DocumentRows {

    private static final TypeReference<List<InvoiceLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};

    private static final String CURRENT = "d.case_id = :case AND d.removed_at IS NULL";

    /** What was read of a document beside its fields. */
    private record Contents(List<InvoiceLine> lines, List<Check> checks) {

        static final Contents NONE = new Contents(List.of(), List.of());
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Trips trips;

    DocumentRows(JdbcClient jdbc, ObjectMapper json, Trips trips) {
        this.trips = trips;
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("SELECT * FROM documents_document WHERE id = :id")
                .param("id", id)
                .query((row, n) -> document(row))
                .optional();
    }

    /** Those that were not removed, in the order they came. */
    Later<List<DocumentDetail>> current(UUID caseId, Trip trip) {
        return details(CURRENT, Map.of("case", caseId), trip);
    }

    /** As it is now. */
    Optional<DocumentDetail> detail(UUID id) {
        return details("d.id = :id", Map.of("id", id), trips.begin()).get().stream()
                .findFirst();
    }

    /** @param where which {@code documents_document d}, in SQL of ours */
    private Later<List<DocumentDetail>> details(String where, Map<String, ?> named, Trip trip) {
        Later<List<StoredDocument>> documents = trip.ask(
                "SELECT d.* FROM documents_document d WHERE " + where + " ORDER BY d.uploaded_at, d.part, d.id",
                named,
                (row, n) -> document(row));
        Later<List<Map.Entry<UUID, DocumentField>>> fields = trip.ask(
                "SELECT f.* FROM documents_field f JOIN documents_document d ON d.id = f.document_id WHERE " + where
                        + " ORDER BY f.ordinal",
                named,
                (row, n) -> Map.entry(row.getObject("document_id", UUID.class), field(row)));
        Later<List<Map.Entry<UUID, Contents>>> contents = trip.ask(
                "SELECT r.document_id, r.lines, r.checks FROM documents_reading r JOIN documents_document d "
                        + "ON d.id = r.document_id WHERE " + where,
                named,
                (row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new Contents(read(row.getString(2), LINES), read(row.getString(3), CHECKS))));
        return () -> details(documents.get(), fields.get(), contents.get());
    }

    private static List<DocumentDetail> details(
            List<StoredDocument> documents,
            List<Map.Entry<UUID, DocumentField>> fields,
            List<Map.Entry<UUID, Contents>> contents) {
        Map<UUID, List<DocumentField>> fieldsOf = fields.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, Contents> contentsOf =
                contents.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return documents.stream()
                .map(document -> {
                    Contents read = contentsOf.getOrDefault(document.id(), Contents.NONE);
                    return new DocumentDetail(
                            document, fieldsOf.getOrDefault(document.id(), List.of()), read.lines(), read.checks());
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

    static StoredDocument document(ResultSet row) throws SQLException {
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
