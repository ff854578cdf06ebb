package org.fundcase.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every value that people gave the fields of documents; none is overwritten. */
@Component
public class GivenValues {

    private final JdbcClient jdbc;
    private final Clock clock;

    GivenValues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of all fields of a document, each field's in order. */
    public List<GivenValue> of(UUID documentId) {
        return jdbc.sql(
                        "SELECT v.name, v.revision, v.value, r.text, v.person_name, v.given_at FROM documents_field_value v "
                                + "LEFT JOIN documents_region r ON r.id = v.region_id WHERE v.document_id = :id "
                                + "ORDER BY v.name, v.revision")
                .param("id", documentId)
                .query((row, n) -> new GivenValue(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    Optional<GivenValue> last(UUID documentId, String field) {
        return of(documentId).stream()
                .filter(value -> value.field().equals(field))
                .reduce((first, second) -> second);
    }

    void keep(UUID documentId, FieldCorrection correction, @Nullable String value, Actor by) {
        jdbc.sql("INSERT INTO documents_field_value (document_id, name, revision, value, region_id, person_id, "
                        + "person_name, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(documentId)
                .param(correction.field())
                .param(correction.seen() + 1)
                .param(value)
                .param(correction.region())
                .param(by.personId())
                .param(by.name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
