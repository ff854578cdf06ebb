package org.fundcase.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.Region;
import org.fundcase.documents.reading.Source;
import org.fundcase.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rectangles that were read again. */
@Component
class RegionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void keep(UUID documentId, RereadValue value, Actor by) {
        Box box = value.region().box();
        jdbc.sql(
                        "INSERT INTO documents_region (id, document_id, page, x, y, w, h, text, source, confidence, person_id, "
                                + "person_name, read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(value.id())
                .param(documentId)
                .param(value.region().page())
                .param(box.x())
                .param(box.y())
                .param(box.w())
                .param(box.h())
                .param(value.text())
                .param(value.source().name())
                .param(value.confidence())
                .param(by.personId())
                .param(by.name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Empty if no such rectangle was read of this document. */
    Optional<RereadValue> find(UUID documentId, UUID id) {
        return jdbc.sql("SELECT * FROM documents_region WHERE id = :id AND document_id = :document")
                .param("id", id)
                .param("document", documentId)
                .query((row, n) -> new RereadValue(
                        id,
                        new Region(
                                row.getInt("page"),
                                new Box(
                                        row.getDouble("x"),
                                        row.getDouble("y"),
                                        row.getDouble("w"),
                                        row.getDouble("h"))),
                        row.getString("text"),
                        Source.valueOf(row.getString("source")),
                        row.getDouble("confidence")))
                .optional();
    }
}
