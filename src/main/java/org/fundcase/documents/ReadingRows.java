package org.fundcase.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.Check;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.InvoiceChecks;
import org.fundcase.documents.reading.ReadField;
import org.fundcase.documents.reading.Reading;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of reading a document, once. */
@Component
class ReadingRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final DocumentRows rows;
    private final InvoiceEntries invoices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadingRows(
            JdbcClient jdbc,
            ObjectMapper json,
            DocumentRows rows,
            InvoiceEntries invoices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public int countTry(UUID documentId) {
        return jdbc.sql("UPDATE documents_document SET tries = tries + 1 WHERE id = :id RETURNING tries")
                .param("id", documentId)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void write(StoredDocument document, Reading reading) {
        if (!isPending(document.id())) {
            return;
        }
        if (reading instanceof Reading.Read read) {
            end(document.id(), StoredDocument.State.READ, null);
            writeRead(document.id(), read);
            rows.detail(document.id()).ifPresent(invoices::enter);
        } else if (reading instanceof Reading.Unsupported unsupported) {
            end(document.id(), StoredDocument.State.UNSUPPORTED, unsupported.reason());
        } else if (reading instanceof Reading.Failed failed) {
            end(document.id(), StoredDocument.State.FAILED, failed.reason());
        }
        StoredDocument.State outcome = rows.find(document.id()).orElseThrow().reading();
        events.publishEvent(
                new DocumentEvent.DocumentRead(document.caseId(), document.id(), document.fileName(), outcome.name()));
    }

    /** Of a document that was not read. */
    @Transactional
    public void countPages(UUID documentId, int pages) {
        jdbc.sql("UPDATE documents_document SET pages = ? WHERE id = ?")
                .params(pages, documentId)
                .update();
    }

    /** Locks the row: of two runs of one job the first writes. */
    private boolean isPending(UUID id) {
        return jdbc.sql("SELECT reading FROM documents_document WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(String.class)
                .single()
                .equals(StoredDocument.State.PENDING.name());
    }

    private void end(UUID id, StoredDocument.State state, @Nullable Words note) {
        jdbc.sql("UPDATE documents_document SET reading = :state, reading_note = :zh, reading_note_en = :en "
                        + "WHERE id = :id")
                .param("state", state.name())
                .param("zh", note == null ? null : note.zh())
                .param("en", note == null ? null : note.en())
                .param("id", id)
                .update();
    }

    private void writeRead(UUID id, Reading.Read read) {
        jdbc.sql("UPDATE documents_document SET kind = ?, pages = ? WHERE id = ?")
                .params(read.kind().name(), read.pages(), id)
                .update();
        List<Check> checks =
                read.kind() == DocumentKind.INVOICE ? InvoiceChecks.of(read, LocalDate.now(clock)) : List.of();
        jdbc.sql("INSERT INTO documents_reading (document_id, lines, checks, text) VALUES (?, ?::jsonb, ?::jsonb, ?)")
                .params(id, written(read.lines()), written(checks), read.text().replace("\u0000", ""))
                .update();
        int ordinal = 0;
        for (ReadField field : read.fields()) {
            writeField(id, ordinal++, field);
        }
    }

    private void writeField(UUID id, int ordinal, ReadField field) {
        Box box = field.box();
        jdbc.sql("INSERT INTO documents_field (document_id, name, ordinal, machine_value, source, page, x, y, w, h, "
                        + "confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(field.name())
                .param(ordinal)
                .param(field.value().replace("\u0000", ""))
                .param(field.source().name())
                .param(field.page())
                .param(box == null ? null : box.x())
                .param(box == null ? null : box.y())
                .param(box == null ? null : box.w())
                .param(box == null ? null : box.h())
                .param(field.confidence())
                .update();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
